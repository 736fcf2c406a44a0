/** What `packs:… -- --help` prints. */
export const PACKS_USAGE = `usage: npm run packs:new -- rule PACK ID FLAGS
       npm run packs:new -- terms LANGUAGE FLAGS
       npm run packs:check [-- --terms]
       npm run packs:explain -- [--json] [--section TITLE] "TEXT"
       npm run packs:score -- --date YYYY-MM-DD [--name NAME] FILE.jsonl [--techniques OUT.jsonl]
       npm run packs:tune -- [--write] FILE.jsonl

Tools for those who write packs; docs/pack-format.md says what a pack holds.

new rule   adds a rule, experimental until you promote it, and its examples to patterns/packs/PACK.json.
  --title LANG=TEXT         once for each of en, zh-CN, zh-TW, es
  --false-alarms LANG=TEXT  innocent texts the rule is met by; once for each of the four languages
  --when JSON               the condition, such as '{"seq":["trade.rent","object.account"],"within":2}'
  --weight N                30 lets a text be noted, 50 flags it
  --flag TEXT, --pass TEXT  examples; once or more each
  --source TEXT             law:ID of a legal source, an address, or a reference; once or more
  --author NAME             --cap LEVEL  --polarity offer|wanted  --date YYYY-MM-DD (today)

new terms  makes patterns/terms/LANGUAGE.json.
  --term CONCEPT=WORD       once or more
  --flag CATEGORY=TEXT, --pass CATEGORY=TEXT

check      schema, references, examples; rules that no example needs; terms that stand twice or that a shorter
           term covers; rules and terms that fire on ordinary texts. --terms lists every such term.
explain    what packs see in a text: concepts, places and how they were read, what readers are told, rules met and
           nearly met, contexts, score, level.
score      measures each pack on labelled listings and writes patterns/scorecards/PACK.json. --techniques takes the
           figures by technique from what npm run eval:obfuscated -- --records OUT.jsonl wrote.
tune       how often each rule is met, and weights that a regularised fit suggests; see docs/detection.md.

Exit codes: 0 done; 1 the packs have problems; 2 wrong usage, or a file that cannot be read.
`;
