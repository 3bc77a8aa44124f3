import { registerWords } from '../../platform';
import { DISPOSAL_METHODS, type DisposalMethod, PURPOSE_ENDS, type PurposeEnd } from './disposal';

/** Ways of disposal for the schema. */
export const DisposalMethodEnum = registerWords<DisposalMethod>(
  'DisposalMethod',
  'What is done with data once its grant has ended (SHR-8).',
  DISPOSAL_METHODS,
  {
    destroy: 'Every copy is destroyed (销毁).',
    return: 'It is given back, and no copy is kept (返还).',
    archive: 'It is sealed and archived (封存归档).',
  },
);

/** Why a purpose is over, for the schema. */
export const PurposeEndEnum = registerWords<PurposeEnd>(
  'PurposeEnd',
  'Why the purpose of a grant is over (SHR-8).',
  PURPOSE_ENDS,
  {
    achieved: 'It is achieved (已实现).',
    impossible: 'It cannot be achieved (无法实现).',
    gone: 'It is gone (已消失).',
  },
);
