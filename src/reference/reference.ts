import type { Predicate } from "../model/query.ts";
import type { IsoDate } from "../model/time.ts";
import type { AliasIndex } from "./aliases.ts";
import type { FactTable, Field, GroupDefinition } from "./descriptor.ts";
import type { InferredTable } from "./infer/columns.ts";
import type { FieldsByRole, FieldWith } from "./roles.ts";
import type { Tellings } from "./tellings.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A compiled reference dataset, read-only. */
export interface Reference {
  readonly name: string;
  readonly version: string;
  /** SHA-256, hex, over the descriptor and every resource file: what receipts pin. */
  readonly hash: string;
  readonly tables: ReadonlyMap<string, Table>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Entity type → its words. */
  readonly types: ReadonlyMap<
    string,
    { readonly name: string; readonly nouns: readonly string[]; readonly pronouns: readonly string[] }
  >;
  readonly groups: ReadonlyMap<string, GroupDefinition>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly coverage: readonly Coverage[];
  readonly alternatives: readonly Alternative[];
  readonly aliases: AliasIndex;
  readonly vocabulary: Vocabulary;
  /** Tables that came without a descriptor, as far as their headers and cells tell; each is in `tables` too. */
  readonly bare: readonly InferredTable[];
  readonly tellings: Tellings;
  /** Where a recorded reference notes what is read of it. */
  readonly log?: ReadLog;
}

/** Where a recorded reference notes what is asked of it. */
export interface ReadLog {
  /** The reference that is recorded, by itself. */
  readonly plain: Reference;
  /** A query under these predicates was answered; `rows` are those that hold under them. */
  queried(table: string, where: readonly Predicate[], rows: readonly number[]): void;
}

export interface Entity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly licence: string;
  readonly date: string;
}

/** In `[from, to]` (null: always) the table holds every row whose dimensions have these values; value "*" is any that occurs. */
export interface Coverage {
  readonly table: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Id of the source that vouches for it. */
  readonly source: string;
  readonly note: string;
}

/** What another source says of a cell. */
export interface Alternative {
  readonly table: string;
  readonly key: string;
  readonly field: string;
  readonly value: string;
  readonly source: string;
}

/** A fact table: dictionary-encoded columns. Rows are numbered from 0 in file order. */
export interface Table {
  readonly name: string;
  readonly meaning: FactTable;
  readonly fields: readonly Field[];
  /** The fields by the role that they have. */
  readonly by: FieldsByRole;
  /** The dimension that rows are about; null only in a package that validation refuses. */
  readonly subject: FieldWith<"dimension"> | null;
  readonly primaryKey: readonly string[];
  readonly rowCount: number;
  readonly columns: ReadonlyMap<string, Column>;
  /** Primary key of a row, its cells joined by "|". */
  keyOf(row: number): string;
  /** The row with this primary key; null when there is none. */
  rowWithKey(key: string): number | null;
}

export interface Column {
  readonly field: Field;
  /** Canonical text of the cell (see `AnswerRow`); null when empty. */
  cell(row: number): string | null;
  /** Rows, ascending, whose cell is `value` (for a list field: holds it). */
  rowsWith(value: string): Uint32Array;
}
