import type { ItemType } from '../../sources';
import type { ResourceFormat, UpdateFrequency } from '../enums';
import { classificationCode } from '../resource-code';
import { CATEGORY_WORDS, FORMAT_WORDS, SHARING_TYPE_WORDS } from '../words';
import type { EntryDocument } from './entry-document';

/** The vocabularies of DCAT 3, and CSVW for the items, which DCAT leaves to it. */
export const DCAT_CONTEXT = Object.freeze({
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  csvw: 'http://www.w3.org/ns/csvw#',
});

const FREQUENCY = 'http://publications.europa.eu/resource/authority/frequency/';

/** Terms of the frequency list that DCAT profiles share. */
const FREQUENCIES: Readonly<Record<UpdateFrequency, string>> = Object.freeze({
  realTime: 'CONT',
  daily: 'DAILY',
  weekly: 'WEEKLY',
  monthly: 'MONTHLY',
  quarterly: 'QUARTERLY',
  halfYearly: 'ANNUAL_2',
  yearly: 'ANNUAL',
  irregular: 'IRREG',
});

const DATATYPES: Readonly<Record<ItemType, string>> = Object.freeze({
  C: 'xsd:string',
  N: 'xsd:decimal',
  Y: 'xsd:decimal',
  D: 'xsd:date',
  T: 'xsd:dateTime',
  L: 'xsd:boolean',
  M: 'xsd:string',
  G: 'csvw:JSON',
  B: 'xsd:double',
  I: 'xsd:long',
  F: 'xsd:double',
});

const inChinese = (text: string) => ({ '@value': text, '@language': 'zh' });
const resourceId = (code: string) => `urn:once-gateway:resource:${encodeURIComponent(code)}`;

/** The catalogue as such; its datasets follow one after the other. */
export function dcatCatalog(title: string, at: Date): Record<string, unknown> {
  return {
    '@context': DCAT_CONTEXT,
    '@id': 'urn:once-gateway:catalogue',
    '@type': 'dcat:Catalog',
    'dct:title': inChinese(title),
    'dct:modified': { '@value': at.toISOString(), '@type': 'xsd:dateTime' },
  };
}

function themeOf({ classification }: EntryDocument): Record<string, unknown> {
  const notation = classificationCode(classification);
  const words: Readonly<Record<string, string>> = CATEGORY_WORDS;
  return {
    '@id': `urn:once-gateway:classification:${notation}`,
    '@type': 'skos:Concept',
    'skos:notation': notation,
    'skos:prefLabel': inChinese(words[classification.category] ?? notation),
  };
}

function formatOf(format: ResourceFormat): Record<string, unknown> {
  return { '@type': 'dct:MediaTypeOrExtent', 'rdfs:label': inChinese(FORMAT_WORDS[format]) };
}

function distributionOf(entry: EntryDocument): Record<string, unknown> {
  const columns = entry.items.map(({ name, apiName, type, required }) => ({
    '@type': 'csvw:Column',
    'csvw:name': apiName,
    'csvw:title': inChinese(name),
    'csvw:datatype': DATATYPES[type],
    'csvw:required': required,
  }));
  return {
    '@type': 'dcat:Distribution',
    'dct:title': inChinese(entry.name),
    'dct:format': formatOf(entry.format),
    'dcat:accessService': {
      '@type': 'dcat:DataService',
      'dct:title': inChinese('政务信息共享网关'),
      'dct:identifier': entry.apiName,
    },
    'dct:conformsTo': { '@type': 'csvw:Schema', 'csvw:column': { '@list': columns } },
  };
}

/** A published entry as a dataset of DCAT 3. */
export function dcatDataset(entry: EntryDocument): Record<string, unknown> {
  const code = entry.code ?? '';
  const { provider, openness, sharingType } = entry;
  return {
    '@id': resourceId(code),
    '@type': 'dcat:Dataset',
    'dct:identifier': code,
    'dct:title': inChinese(entry.name),
    'dct:description': inChinese(entry.abstract),
    'dct:publisher': {
      '@id': `urn:once-gateway:department:${provider?.creditCode ?? ''}`,
      '@type': 'foaf:Organization',
      'foaf:name': inChinese(provider?.name ?? ''),
      'dct:identifier': provider?.creditCode ?? '',
    },
    'dcat:theme': themeOf(entry),
    'dcat:keyword': entry.items.map(({ name }) => inChinese(name)),
    'dct:accrualPeriodicity': { '@id': `${FREQUENCY}${FREQUENCIES[entry.updateFrequency]}` },
    'dct:issued': { '@value': entry.publishedAt, '@type': 'xsd:dateTime' },
    'dcat:version': String(entry.version ?? ''),
    'dct:accessRights': {
      '@type': 'dct:RightsStatement',
      'rdfs:label': [
        inChinese(SHARING_TYPE_WORDS[sharingType]),
        inChinese(openness.open ? '向社会开放' : '不向社会开放'),
      ],
    },
    'dct:relation': entry.relatedCodes.map((related) => ({ '@id': resourceId(related) })),
    'dcat:distribution': distributionOf(entry),
  };
}
