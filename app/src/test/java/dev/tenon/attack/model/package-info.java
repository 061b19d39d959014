/** Lets several people work at once, and compares what they see with a model of what they did. */
@NullMarked
package dev.tenon.attack.model;

import org.jspecify.annotations.NullMarked;
