/** Work that is done in the background, by whichever process takes it. */
@NullMarked
package dev.tenon.jobs;

import org.jspecify.annotations.NullMarked;
