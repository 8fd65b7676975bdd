/** A council election in one town, as a package whose tables are told. Names and figures are invented. */
const licenses = [{ name: "CC0-1.0" }];
const text = (name: string): object => ({ name, type: "string" });
const integer = (name: string): object => ({ name, type: "integer" });
const dimension = (name: string, type: string): object => ({
  ...text(name),
  factmark: { role: "dimension", entity: [type] },
});
const attribute = (name: string, type: string): object => ({
  ...text(name),
  factmark: { role: "attribute", entity: [type], words: [] },
});
const measure = (name: string, unit = "item"): object => ({
  ...integer(name),
  factmark: { role: "measure", unit, words: [] },
});
const category = (name: string, values: Readonly<Record<string, readonly string[]>>): object => ({
  ...text(name),
  factmark: { role: "category", values },
});
const source = { ...text("source"), factmark: { role: "source" } };
const to = (field: string): object => ({ fields: [field], reference: { resource: "entities", fields: ["id"] } });

const candidates = {
  name: "candidates",
  sql: "SELECT r.*, rank() OVER (ORDER BY votes DESC) AS place, rank() OVER (PARTITION BY party ORDER BY votes DESC) AS party_place, CASE WHEN votes >= 1000 THEN 'kept' ELSE 'lost' END AS deposit FROM results r",
  factmark: {
    kind: "facts",
    nouns: [],
    subject: "candidate",
    sentence: "{candidate} ({party}) had {votes} votes",
    tellings: [
      {
        say: [
          "{votes} (votes|vote)",
          "{share} percent",
          "{rallies} (rallies|rally)",
          "won {wards} of {contested} wards",
        ],
      },
      { say: ["<topped> the poll"], states: { place: "1" } },
      { say: ["<led> the list"], states: { party_place: "1" } },
      { say: ["{candidate} <followed>"], states: { party_place: "..#" } },
      { say: ["<{candidate}> (followed|added)"], states: { party: "*" } },
      { say: ["<sitting councillor>"], states: { incumbent: "yes" } },
      { say: ["<lost the deposit>", "losing the <deposit>"], states: { deposit: "lost" } },
      { say: ["{candidate} stood for {party}", "{party} were led by {candidate}"] },
      { say: ["{_} votes short"] },
      { say: ["won {wards..} wards in a row", "never had more than {..votes} votes in a ward"] },
    ],
  },
  schema: {
    primaryKey: ["candidate"],
    fields: [
      dimension("candidate", "person"),
      attribute("party", "party"),
      measure("votes"),
      measure("share", "%"),
      measure("rallies"),
      measure("wards"),
      measure("contested"),
      category("incumbent", { yes: [], no: [] }),
      measure("place"),
      measure("party_place"),
      category("deposit", { kept: [], lost: [] }),
      source,
    ],
    foreignKeys: [to("candidate"), to("party")],
  },
};

const parties = {
  name: "parties",
  sql: "SELECT a.party, b.party AS rival, a.seats, b.seats AS rival_seats, greatest(a.seats, b.seats) AS more_seats, least(a.seats, b.seats) AS fewer_seats, CASE WHEN a.seats > b.seats THEN 'won' ELSE 'lost' END AS outcome, a.gains, a.runoff_day, a.runoff_town, a.source FROM councils a JOIN councils b ON a.party <> b.party",
  factmark: {
    kind: "facts",
    nouns: [],
    subject: "party",
    sentence: "{party} had {seats} seats against {rival_seats} of {rival}",
    tellings: [
      { say: ["{party} {(} {seats} {gains}"] },
      {
        say: ["{party} <@beat> {rival}", "{party} <@beat> {rival} {seats|more_seats} {rival_seats|fewer_seats}"],
        states: { outcome: "won" },
      },
      { say: ["{runoff_day}", "in {runoff_town}"], in: ["runoff"], scheduled: true },
    ],
  },
  schema: {
    primaryKey: ["party"],
    fields: [
      dimension("party", "party"),
      attribute("rival", "party"),
      measure("seats"),
      measure("rival_seats"),
      measure("more_seats"),
      measure("fewer_seats"),
      category("outcome", { won: [], lost: [] }),
      measure("gains"),
      category("runoff_day", { friday: ["friday"], sunday: ["sunday"] }),
      attribute("runoff_town", "town"),
      source,
    ],
    foreignKeys: [to("party"), to("rival"), to("runoff_town")],
  },
};

function facts(name: string, subject: object, fields: readonly object[], key: string): object {
  const factmark = { kind: "facts", nouns: [], subject: key, sentence: `{${key}}` };
  return {
    name,
    path: `${name}.csv`,
    licenses,
    factmark,
    schema: { primaryKey: [key], fields: [subject, ...fields, source], foreignKeys: [to(key)] },
  };
}

const plain = (name: string, kind: string, fields: readonly string[], primaryKey: readonly string[]): object => ({
  name,
  path: `${name}.csv`,
  licenses,
  factmark: { kind },
  schema: { primaryKey, fields: fields.map(text) },
});

/** The package's descriptor, as an object to change in tests. */
export function electionDescriptor(): { factmark: { views: (typeof candidates | typeof parties)[] } } {
  const types = {
    person: { name: "person", pronouns: ["he", "she", "his", "her"] },
    party: { name: "party", nouns: ["party"], pronouns: ["they", "their"] },
    town: { name: "town" },
  };
  const factmark = {
    types,
    phrases: { beat: ["beat", "defeated"] },
    frames: { runoff: ["runoff", "will meet again"] },
    views: structuredClone([candidates, parties]),
  };
  const resources = [
    plain("sources", "sources", ["id", "title", "publisher", "url", "licence", "date"], ["id"]),
    plain("entities", "entities", ["id", "type", "name"], ["id"]),
    plain("aliases", "aliases", ["entity", "text", "lang", "kind", "strength"], ["entity", "text"]),
    {
      name: "coverage",
      path: "coverage.csv",
      licenses,
      factmark: { kind: "coverage" },
      schema: {
        primaryKey: ["id"],
        fields: [
          ...["id", "resource", "dimension", "value", "dimension2", "value2"].map(text),
          { name: "from", type: "date" },
          { name: "to", type: "date" },
          ...["source", "note"].map(text),
        ],
      },
    },
    facts(
      "results",
      dimension("candidate", "person"),
      [text("party"), ...["votes", "share", "rallies", "wards", "contested"].map(integer), text("incumbent")],
      "candidate",
    ),
    facts(
      "councils",
      dimension("party", "party"),
      [integer("seats"), integer("gains"), text("runoff_day"), text("runoff_town")],
      "party",
    ),
  ];
  return { name: "election", title: "One election", version: "1", factmark, resources } as ReturnType<
    typeof electionDescriptor
  >;
}

/** The package as files by name. */
export function electionPackage(descriptor: object = electionDescriptor()): Map<string, string> {
  return new Map([
    ["datapackage.json", JSON.stringify(descriptor)],
    ["sources.csv", "id,title,publisher,url,licence,date\ncount,The count,Town hall,,CC0-1.0,2021\n"],
    [
      "entities.csv",
      "id,type,name\nada,person,Ada Brook\ncarl,person,Carl Dent\nines,person,Ines Falk\nolaf,person,Olaf Grim\nlark,party,Lark Party\nmoor,party,Moor Party\nnorthby,town,Northby\nsouthby,town,Southby\n",
    ],
    [
      "aliases.csv",
      "entity,text,lang,kind,strength\nada,Ada Brook,en,name,strong\nada,Brook,en,name,strong\ncarl,Carl Dent,en,name,strong\ncarl,Dent,en,name,strong\nines,Ines Falk,en,name,strong\nines,Falk,en,name,strong\nolaf,Olaf Grim,en,name,strong\nlark,Lark Party,en,name,strong\nlark,Larks,en,name,strong\nmoor,Moor Party,en,name,strong\nmoor,Moors,en,name,strong\nnorthby,Northby,en,name,strong\nsouthby,Southby,en,name,strong\n",
    ],
    [
      "coverage.csv",
      "id,resource,dimension,value,dimension2,value2,from,to,source,note\nall,candidates,,,,,,,count,The count has every candidate.\n",
    ],
    [
      "results.csv",
      "candidate,party,votes,share,rallies,wards,contested,incumbent,source\nada,lark,4310,43,1,5,7,yes,count\ncarl,moor,3900,39,2,2,7,no,count\nines,lark,1100,11,12,0,7,no,count\nolaf,moor,690,7,0,0,7,no,count\n",
    ],
    [
      "councils.csv",
      "party,seats,gains,runoff_day,runoff_town,source\nlark,5,2,sunday,northby,count\nmoor,2,0,sunday,southby,count\n",
    ],
  ]);
}
