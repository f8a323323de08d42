package org.weir.control.quantities;

/// What the words around a number make of it.
public enum Bound {
    /// `20 kN`.
    EXACT,
    /// `about 20 kN`, `env. 20 kN`.
    ABOUT,
    /// `max. 20 kN`, `up to 20 kN`: what the goods reach at most, and do reach.
    REACHES,
    /// `min. 20 kN`: what they go down to.
    DOWN_TO,
    /// `≤ 20 kN`, `not more than 20 kN`.
    AT_MOST,
    /// `< 20 kN`, `under 20 kN`.
    BELOW,
    /// `≥ 20 kN`, `at least 20 kN`, `20 kN or more`.
    AT_LEAST,
    /// `> 20 kN`, `over 20 kN`.
    ABOVE,
    /// `better than 20 m`: on the good side of it, whichever that is.
    BETTER
}
