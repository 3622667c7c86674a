import type { Random } from './random';
import { capital, NAMES, TAGS } from './words';

type Snippet = (random: Random, name: string, Name: string) => string;

const SNIPPETS: Readonly<Record<string, Snippet>> = {
  ts: ({ int, pick }, n, N) =>
    pick([
      `import { readFile } from 'node:fs/promises';\nimport type { ${N} } from './${n}.js';\n\nexport interface ${N}Options {\n  retries: number;\n  timeoutMs?: number;\n  onError?: (error: Error) => void;\n}`,
      `export async function load${N}(id: string, options: ${N}Options): Promise<${N} | undefined> {\n  const controller = new AbortController();\n  const timer = setTimeout(() => controller.abort(), options.timeoutMs ?? ${int(1, 9)}000);\n  try {\n    const response = await fetch(\`/api/${n}/\${id}\`, { signal: controller.signal });\n    if (!response.ok) throw new Error(\`${n}: \${response.status}\`);\n    return (await response.json()) as ${N};\n  } finally {\n    clearTimeout(timer);\n  }\n}`,
      `const ${n}s = new Map<string, ${N}>();\n\nfor (const [key, value] of Object.entries(input)) {\n  if (value === null) continue; // deleted upstream\n  ${n}s.set(key.toLowerCase(), { ...value, seen: true });\n}`,
      `class ${N}Store {\n  readonly #items: ${N}[] = [];\n\n  add(item: ${N}): this {\n    this.#items.push(item);\n    return this;\n  }\n\n  get size(): number {\n    return this.#items.length;\n  }\n}`,
    ]),
  bash: ({ int, pick }, n) =>
    pick([
      `#!/usr/bin/env bash\nset -euo pipefail\n\nBUCKET="${n}-archive-${int(1, 99)}"\nREGION="\${AWS_REGION:-eu-west-1}"`,
      `for file in ./${n}/*.json; do\n  echo "uploading $file"\n  aws s3 cp "$file" "s3://$BUCKET/$(basename "$file")" --region "$REGION"\ndone`,
      `if ! curl --fail --silent --max-time ${int(2, 9)} "http://localhost:8080/${n}/health"; then\n  echo "not ready" >&2\n  exit 1\nfi`,
      `kubectl --namespace ${n} rollout status deployment/api --timeout=${int(1, 5)}m\nkubectl --namespace ${n} get pods -o wide | grep -v Running | awk '{ print $1 }'`,
      `sudo journalctl -u ${n}.service --since "10 min ago" | tail -n ${int(20, 200)}\ndf -h | sort -k5 -r | head -n 5`,
    ]),
  python: ({ int, pick }, n, N) =>
    pick([
      `from __future__ import annotations\n\nimport asyncio\nfrom dataclasses import dataclass, field\n\n\n@dataclass(frozen=True)\nclass ${N}:\n    name: str\n    amount: int = ${int(1, 900)}\n    labels: list[str] = field(default_factory=list)`,
      `async def fetch_${n}(client, ident: int) -> ${N}:\n    """Return one ${n}, or raise KeyError."""\n    async with client.get(f"/${n}/{ident}") as response:\n        response.raise_for_status()\n        data = await response.json()\n    return ${N}(name=data["name"], amount=int(data["amount"]))`,
      `def total(${n}s: list[${N}]) -> int:\n    # generators keep the memory flat\n    return sum(item.amount for item in ${n}s if "test" not in item.labels)`,
      `with open("${n}.csv", newline="", encoding="utf-8") as handle:\n    for line, row in enumerate(csv.DictReader(handle), start=1):\n        if not row["id"]:\n            raise ValueError(f"line {line}: empty id")\n        seen.add(row["id"])`,
    ]),
  go: ({ int, pick }, _, N) =>
    pick([
      `package main\n\nimport (\n\t"context"\n\t"fmt"\n\t"net/http"\n\t"time"\n)`,
      `type ${N} struct {\n\tID        string    \`json:"id"\`\n\tAmount    int64     \`json:"amount"\`\n\tCreatedAt time.Time \`json:"created_at"\`\n}`,
      `func (s *Server) handle${N}(w http.ResponseWriter, r *http.Request) {\n\tctx, cancel := context.WithTimeout(r.Context(), ${int(1, 9)}*time.Second)\n\tdefer cancel()\n\n\titem, err := s.store.Find(ctx, r.PathValue("id"))\n\tif err != nil {\n\t\thttp.Error(w, err.Error(), http.StatusNotFound)\n\t\treturn\n\t}\n\tfmt.Fprintf(w, "%s: %d\\n", item.ID, item.Amount)\n}`,
      `results := make(chan ${N}, ${int(4, 64)})\nfor i := 0; i < workers; i++ {\n\tgo func() {\n\t\tdefer wg.Done()\n\t\tfor job := range jobs {\n\t\t\tresults <- process(job)\n\t\t}\n\t}()\n}`,
    ]),
  yaml: ({ int, pick }, n) =>
    pick([
      `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${n}-api\n  labels:\n    app: ${n}\nspec:\n  replicas: ${int(2, 9)}\n  selector:\n    matchLabels:\n      app: ${n}`,
      `resources:\n  requests:\n    cpu: ${int(1, 9)}00m\n    memory: "${int(1, 8) * 64}Mi"\n  limits:\n    memory: "${int(8, 16) * 64}Mi"`,
      `env:\n  - name: LOG_LEVEL\n    value: info # debug floods the collector\n  - name: ${n.toUpperCase()}_URL\n    valueFrom:\n      secretKeyRef:\n        name: ${n}-secrets\n        key: url`,
      `on:\n  push:\n    branches: [main]\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci && npm test`,
    ]),
  json: ({ int, pick, chance, next }, n) => {
    const items: string[] = [];
    for (let i = int(1, 4); i > 0; i--) {
      items.push(
        `    {\n      "id": "${n}-${int(100, 999)}",\n      "enabled": ${chance(0.5)},\n      "ratio": ${(next() * 10).toFixed(2)},\n      "tags": ["${pick(TAGS)}", "${pick(TAGS)}"]\n    }`,
      );
    }
    return `{\n  "version": ${int(1, 9)},\n  "name": "${n}",\n  "items": [\n${items.join(',\n')}\n  ]\n}`;
  },
};

/** A fenced code block of 5 to 30 lines. */
export function codeBlock(random: Random): string {
  const [language, snippet] = random.pick(Object.entries(SNIPPETS));
  const name = random.pick(NAMES);
  const want = random.int(5, 26);
  const parts: string[] = [];
  for (let lines = 0; lines < want; ) {
    const part = snippet(random, name, capital(name));
    const length = part.split('\n').length;
    if (lines > 0 && lines + length > 30) break;
    parts.push(part);
    lines += length + 1;
    if (language === 'json') break;
  }
  return `\`\`\`${language}\n${parts.join('\n\n')}\n\`\`\``;
}
