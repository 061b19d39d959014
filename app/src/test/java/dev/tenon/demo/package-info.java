/** Tests of the demo. */
@NullMarked
package dev.tenon.demo;

import org.jspecify.annotations.NullMarked;
