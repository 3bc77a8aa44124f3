import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SharingContext } from '../../sharing';
import { GuidePage } from './public.types';
import { qrCode, qrCodePng } from './qr-code';

/** What of a guide's page is made only where it is asked for. */
@Resolver(() => GuidePage)
export class GuidePageResolver {
  /** A QR code of where the page is. GDE-12 */
  @FieldResolver(() => String, {
    nullable: true,
    description: 'QR code of its page, as SVG; absent where no address is configured (GDE-12).',
  })
  qrCode(@Root() { id }: GuidePage, @Ctx() { config }: SharingContext): string | null {
    return config.guideAddress ? qrCode(config.guideAddress.replace('{id}', id)) : null;
  }

  /** The same as a picture. GDE-12 */
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'QR code of its page, as PNG in base64, for paper; absent where no address is configured (GDE-12).',
  })
  qrCodePng(@Root() { id }: GuidePage, @Ctx() { config }: SharingContext): string | null {
    if (!config.guideAddress) return null;
    return qrCodePng(config.guideAddress.replace('{id}', id)).toString('base64');
  }
}
