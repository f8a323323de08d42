package org.weir.bench;

import org.weir.names.Schema;

/// A name that is asked for by itself, and the party that must come back.
///
/// @param name the name
/// @param schema what kind of party is asked for
/// @param reference the right party's reference
/// @param primaryName the right party's primary name, for error listings
/// @param group what the figure is broken down by: script, quality
record Sought(String name, Schema schema, String reference, String primaryName, String group) {}
