package org.weir.bench.fit;

import org.weir.names.Name;
import org.weir.names.NameReader;
import org.weir.names.NameScorer;
import org.weir.names.Schema;

/// What the fitting learns from: two names' features and whether they name one party.
///
/// @param group what kind of example it is
/// @param query which question it belongs to: the best of a question's examples makes its alert
/// @param features in the order of `NameFeature`
/// @param same whether they name one party
@SuppressWarnings("ArrayRecordComponent")
record Example(String group, int query, double[] features, boolean same) {
    static Example of(
            String group, int query, Schema schema, String left, String right, boolean same) {
        Name one = NameReader.read(schema, left);
        Name other = NameReader.read(schema, right);
        return new Example(group, query, NameScorer.features(one, other), same);
    }
}
