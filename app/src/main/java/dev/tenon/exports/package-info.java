/** Everything of an organization as one checksummed file, and what is made of it elsewhere. */
@NullMarked
package dev.tenon.exports;

import org.jspecify.annotations.NullMarked;
