package org.weir.bench;

import java.util.List;

/// One labelled set and how it is measured.
interface AccuracySet {
    /// Its name on the command line.
    String name();

    /// Measures it, prints what a developer wants to see, and gives the figures that are kept.
    List<Figure> measure(Workbench bench);
}
