/** What is hot in the process, each part by itself. */
@NullMarked
package dev.tenon.bench.micro;

import org.jspecify.annotations.NullMarked;
