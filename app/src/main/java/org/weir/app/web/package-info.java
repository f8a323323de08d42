/// How pages and the REST API are hung into the server. May use: everything but `store`.
@NullMarked
package org.weir.app.web;

import org.jspecify.annotations.NullMarked;
