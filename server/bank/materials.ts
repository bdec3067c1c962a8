import type { BankStore } from './bankStore.ts';
import { type TestMaterial, testMaterial } from './testMaterial.ts';

/** Compiled designs and releases, each made once. */
export interface Materials {
  /** @throws when the design or release does not exist: references are checked when they are made */
  get(designId: string, designVersion: number, releaseId: string): Promise<TestMaterial>;
}

export function materials(store: BankStore): Materials {
  const made = new Map<string, Promise<TestMaterial>>();

  async function make(designId: string, designVersion: number, releaseId: string): Promise<TestMaterial> {
    const design = await store.findDesign(designId, designVersion);
    const release = await store.findRelease(releaseId);
    if (design === undefined || release === undefined) {
      throw new Error(`design ${designId} v${designVersion} or release ${releaseId} is not in the bank`);
    }
    return testMaterial(design, release);
  }

  return {
    get(designId, designVersion, releaseId) {
      const key = `${designId}/${designVersion}/${releaseId}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const promise = make(designId, designVersion, releaseId);
      made.set(key, promise);
      promise.catch(() => made.delete(key));
      return promise;
    },
  };
}
