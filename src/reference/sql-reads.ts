/** Names of tables that SQL reads, in lower case; those that it makes for itself may stand among them. Null when it can't be told: it may read any. */
export type ReadTables = readonly string[] | null;

type Node = Readonly<Record<string, unknown>>;

/** Parts of a statement that come to no table but by those that they hold. */
const PLAIN_PARTS = new Set(
  "SELECT_NODE SET_OPERATION_NODE RECURSIVE_CTE_NODE CTE_NODE SUBQUERY JOIN EMPTY EXPRESSION_LIST ORDER_MODIFIER LIMIT_MODIFIER DISTINCT_MODIFIER ORDER_DEFAULT ASCENDING DESCENDING DECIMAL_TYPE_INFO LIST_TYPE_INFO".split(
    " ",
  ),
);

const PLAIN_EXPRESSIONS = new Set(
  "CONSTANT COLUMN_REF COMPARISON CONJUNCTION OPERATOR CASE CAST BETWEEN WINDOW SUBQUERY STAR LAMBDA COLLATE POSITIONAL_REFERENCE".split(
    " ",
  ),
);

/** Functions whose answer follows from their arguments, none of them a macro: a macro may hold a query. */
const PLAIN_FUNCTIONS = `SELECT function_name AS name FROM duckdb_functions() GROUP BY function_name
  HAVING bool_and(function_type IN ('scalar', 'aggregate') AND stability = 'CONSISTENT')`;

/**
 * The tables that each SELECT reads, by DuckDB's own parse of it: what names a table, and no part or function that may come to one in another way. No table
 * need be there.
 */
export async function tablesReadBy(selects: readonly string[]): Promise<ReadTables[]> {
  const { openEmptyDatabase } = await import("./duckdb.ts");
  const database = await openEmptyDatabase();
  try {
    const found = await database.run({ sql: PLAIN_FUNCTIONS, params: [] });
    const functions = new Set(found.map(({ name }) => name));
    const read: ReadTables[] = [];
    for (const sql of selects) {
      const [row] = await database.run({ sql: "SELECT json_serialize_sql($1::VARCHAR) AS tree", params: [sql] });
      read.push(tablesIn(JSON.parse(row?.["tree"] ?? "{}") as Node, functions));
    }
    return read;
  } finally {
    database.close();
  }
}

function tablesIn({ error, statements }: Node, functions: ReadonlySet<unknown>): ReadTables {
  if (error !== false || !Array.isArray(statements) || statements.length !== 1) return null;
  const tables = new Set<string>();
  const open: unknown[] = [statements[0]];
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== "object" || part === null) continue;
    if (!Array.isArray(part)) {
      const node = part as Node;
      if (!isPlain(node, functions)) return null;
      if (node["type"] === "BASE_TABLE") tables.add(String(node["table_name"]).toLowerCase());
    }
    open.push(...(Object.values(part) as unknown[]));
  }
  return [...tables].sort();
}

function isPlain(node: Node, functions: ReadonlySet<unknown>): boolean {
  const { type } = node;
  if (node["class"] === "FUNCTION") return functions.has(String(node["function_name"]).toLowerCase());
  if ("class" in node) return PLAIN_EXPRESSIONS.has(String(node["class"]));
  // Of a schema or catalogue it would be another's table.
  if (type === "BASE_TABLE") return node["schema_name"] === "" && node["catalog_name"] === "";
  return typeof type !== "string" || PLAIN_PARTS.has(type);
}
