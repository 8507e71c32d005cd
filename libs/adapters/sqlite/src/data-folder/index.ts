export * from './data-folder-error';
export * from './folder-lock';
export * from './key-file';
