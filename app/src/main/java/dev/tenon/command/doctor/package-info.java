/** What may keep an installation from serving, each with what to do about it. */
@NullMarked
package dev.tenon.command.doctor;

import org.jspecify.annotations.NullMarked;
