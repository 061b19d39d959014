/** An organization's settings as pages: itself, import and export, the audit log, the trash. */
@NullMarked
package dev.tenon.pages.settings;

import org.jspecify.annotations.NullMarked;
