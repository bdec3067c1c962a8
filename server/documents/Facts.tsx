/** @jsxRuntime automatic */
import { View } from '@react-pdf/renderer';
import { paperStyles } from './paperStyles.ts';
import { Words } from './Words.tsx';

/** Names with what they stand for, one under the other; what is empty is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, string | null])[] }) {
  return (
    <View>
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <View key={name} style={paperStyles.fact}>
              <Words style={paperStyles.factName}>{name}</Words>
              <Words style={paperStyles.factValue}>{value}</Words>
            </View>
          ),
      )}
    </View>
  );
}
