import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './cruise';
import { brokenFiles, innocentFiles, packages } from './fixtures/broken-tree';

/** Lays out the broken tree in an empty folder, with the project's own tsconfig, so that its aliases count. */
export function writeBrokenTree(root: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  cpSync(join(projectRoot, 'tsconfig.json'), join(root, 'tsconfig.json'));
  write('package.json', JSON.stringify({ name: 'broken', version: '0.0.0', ...packages }));
  for (const name of Object.keys({ ...packages.dependencies, ...packages.devDependencies })) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  const source = (imports: readonly string[]) => imports.map((name) => `import '${name}';\n`).join('');
  for (const [file, imports] of Object.entries(innocentFiles)) write(file, source(imports));
  for (const { file, imports } of brokenFiles) write(file, source([imports]));
}
