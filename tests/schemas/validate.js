// Hold YAML files against JSON Schemas, parsed as the language server of editors parses them.
// Takes {"schema.json": ["file.yml", …]} on standard input; answers with what is refused.

const { readFileSync } = require("node:fs");
const { parseDocument } = require("yaml");
const Ajv = require("ajv");

const refused = [];
for (const [schema, files] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  const ajv = new Ajv({ strict: false, allErrors: false });
  const accepts = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
  for (const file of files) {
    const document = parseDocument(readFileSync(file, "utf8"));
    if (document.errors.length) refused.push(`${file}: ${document.errors[0]}`);
    else if (!accepts(document.toJS())) refused.push(`${file}: ${ajv.errorsText(accepts.errors)}`);
  }
}
process.stdout.write(JSON.stringify(refused));
