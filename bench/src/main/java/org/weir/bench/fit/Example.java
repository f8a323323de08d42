package org.weir.bench.fit;

/// What the fitting learns from: two names' features, whether they name one party, and how much it counts.
///
/// @param group what kind of example it is
/// @param features in the order of `NameWeights`
/// @param same whether they name one party
/// @param left one name
/// @param right the other name
@SuppressWarnings("ArrayRecordComponent")
record Example(String group, double[] features, boolean same, String left, String right) {}
