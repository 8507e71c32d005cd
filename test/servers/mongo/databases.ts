import { Collection } from './collection';

/** All databases, by name, each with its collections. */
export class Databases {
  private readonly databases = new Map<string, Map<string, Collection>>();

  collectionsOf(database: string): Map<string, Collection> {
    const collections = this.databases.get(database) ?? new Map<string, Collection>();
    this.databases.set(database, collections);
    return collections;
  }

  /** To read from: an empty one when there is none. */
  peek(database: string, name: string): Collection {
    return this.collectionsOf(database).get(name) ?? new Collection(name);
  }

  /** To write to: made when there is none. */
  open(database: string, name: string): Collection {
    const collection = this.peek(database, name);
    this.collectionsOf(database).set(name, collection);
    return collection;
  }

  drop(database: string): void {
    this.databases.delete(database);
  }
}
