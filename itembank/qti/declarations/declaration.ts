import type { BaseType, Cardinality, Value } from '../values/value.ts';
import type { AreaMapping } from './areaMapping.ts';
import type { LookupTable } from './lookupTable.ts';
import type { Mapping } from './mapping.ts';

/** A variable of an item: a response or an outcome, with all that is declared about it. */
export interface Declaration {
  readonly identifier: string;
  readonly kind: 'response' | 'outcome';
  readonly cardinality: Cardinality;
  /** Absent for records, whose fields have types of their own. */
  readonly baseType: BaseType | undefined;
  readonly defaultValue: Value | undefined;
  /** A default is written, but it is empty text: NULL all the same. */
  readonly emptyDefault: boolean;
  readonly correctResponse: Value | undefined;
  readonly mapping?: Mapping | undefined;
  readonly areaMapping?: AreaMapping | undefined;
  readonly lookupTable?: LookupTable | undefined;
}
