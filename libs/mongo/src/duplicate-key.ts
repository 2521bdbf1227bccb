import { MongoServerError } from "mongodb";

export const isDuplicateKey = (error: unknown): boolean => error instanceof MongoServerError && error.code === 11000;

/** For an insert or upsert that may have happened before: the document that is there is the one that was wanted. */
export const ignoreDuplicateKey = (error: unknown): void => {
  if (!isDuplicateKey(error)) throw error;
};
