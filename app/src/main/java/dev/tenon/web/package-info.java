/** HTTP at the edge: routes as data, callers and their access, requests, replies and problems. */
@NullMarked
package dev.tenon.web;

import org.jspecify.annotations.NullMarked;
