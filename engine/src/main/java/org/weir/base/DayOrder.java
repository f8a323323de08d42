package org.weir.base;

/// How to read a numeric date whose first two numbers may both be a month.
public enum DayOrder {
    /// `05/02/1969` is 5 February.
    DAY_FIRST,
    /// `05/02/1969` is 2 May.
    MONTH_FIRST
}
