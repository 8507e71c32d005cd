import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const domain = join(__dirname, '../../libs/domain/src');

/** What the source says of events and of their fields, by `Type` and by `Type.field`. */
export function readComments(): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.events.ts'))) {
    const text = readFileSync(join(domain, file), 'utf8');
    collect(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), text, undefined, comments);
  }
  return comments;
}

/** Properties with a capital are types of events; those in them with a small letter are fields. */
function collect(node: ts.Node, text: string, type: string | undefined, comments: Map<string, string>): void {
  let inside = type;
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
    const name = node.name.text;
    const isType = /^[A-Z]/.test(name);
    const comment = commentBefore(node, text);
    if (isType) inside = name;
    if (comment && inside !== undefined) comments.set(isType ? name : `${inside}.${name}`, comment);
  }
  node.forEachChild((child) => collect(child, text, inside, comments));
}

function commentBefore(node: ts.Node, text: string): string | undefined {
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const [last] = ranges
    .map(({ pos, end }) => text.slice(pos, end))
    .filter((c) => c.startsWith('/**'))
    .slice(-1);
  return last
    ?.replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^\s*\*/gm, '')
    .replace(/\s+/g, ' ')
    .replace(/\{@link (\w+)\}/g, '$1')
    .trim();
}
