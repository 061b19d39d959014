package dev.tenon.pages.setup;

import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.pages.View;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Shows a page of records: as it is, or once more with the one of its forms that was refused.
 *
 * @param fresh the form of a new record, as it begins
 */
record Again(Screen screen, Form fresh, BiFunction<Request<?>, Typed, View> page) {
  Reply<Void> nothing(Request<?> request) {
    return screen.show(request, page.apply(request, Typed.nothing(fresh)));
  }

  /** The form of a new record was refused. */
  Reply<Void> made(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), page.apply(request, Typed.nothing(form)));
  }

  /**
   * Another was refused.
   *
   * @param of the record whose form it was; null where it had none that could be typed into
   */
  Reply<Void> refused(Request<?> request, Form refused, @Nullable UUID of) {
    return screen.show(
        request, refused.status(), page.apply(request, new Typed(fresh, refused, of)));
  }
}
