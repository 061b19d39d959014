/** Where the server's CPU time goes. */
@NullMarked
package dev.tenon.bench.profile;

import org.jspecify.annotations.NullMarked;
