/// The record that nobody can quietly change: a hash-chained log of acts, its signed tree heads,
/// proofs that verify offline, and the verification that names the first event that was altered, is
/// missing or out of order. Personal data stands beside the chain, bound to it by salted
/// commitments, so that it can be erased. May use: `base`.
@NullMarked
package org.weir.audit;

import org.jspecify.annotations.NullMarked;
