/// FollowTheMoney as a language: Weir's listings said in its schemas and properties, and its
/// entities read as subjects. Source of the model: <https://followthemoney.tech/explorer/>.
@NullMarked
package org.weir.api.ftm;

import org.jspecify.annotations.NullMarked;
