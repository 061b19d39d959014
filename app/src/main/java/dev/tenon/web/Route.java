package dev.tenon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint as data, of the API or of the pages. Authentication, authorization, idempotency,
 * limits, the API's description and the tests that attack it all read this; what isn't said here
 * doesn't happen.
 *
 * @param operation the endpoint's name in the API's description, such as {@code createTask}
 * @param takes the record of the body; null where none is taken, or a stream
 * @param answers the record answered, or {@code Page} items; null for 204, streams and documents
 * @param mediaType of what is answered
 * @param again shows a page's form once more when its request is refused; null where an error page
 *     does
 */
public record Route<B, A>(
    Method method,
    String path,
    String operation,
    String summary,
    Access access,
    @Nullable Class<?> takes,
    @Nullable Class<?> answers,
    Form form,
    String mediaType,
    int status,
    List<Parameter> parameters,
    Set<Trait> traits,
    long maxBody,
    Handler.@Nullable Again again,
    Handler<B, A> handler) {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final long MAX_BODY = 1 << 20;

  /** How the answer's body is made up. */
  public enum Form {
    NOTHING,
    ONE,
    PAGE,
    /** Bytes as they come. */
    STREAM,
    /** Bytes at once, with an ETag. */
    DOCUMENT,
    /** For people: HTML, a Turbo Stream, or the way to another page. */
    VIEW
  }

  /** What else is special about a route. */
  public enum Trait {
    /** Requires If-Match. */
    CONDITIONAL,
    /** Answers a secret once: the answer is never stored, so it can't be replayed. */
    SECRET,
    /** Takes any bytes instead of JSON, as a file. */
    UPLOAD,
    /** A page that stays up to date while it is open, with what happens in projects. */
    FOLLOWING,
    /** The same, with what is the organization's own. */
    FOLLOWING_ORGANIZATION
  }

  /** The names of the path's variables, in order. */
  public List<String> variables() {
    List<String> names = new ArrayList<>();
    Matcher variable = VARIABLE.matcher(path);
    while (variable.find()) {
      names.add(variable.group(1));
    }
    return names;
  }

  /** Whether it is for people and their browsers, and no part of the API. */
  public boolean isPage() {
    return form == Form.VIEW;
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The same, answered by others. */
  public Route<B, A> answeredBy(Handler<B, A> other, Handler.@Nullable Again otherAgain) {
    return new Route<>(
        method,
        path,
        operation,
        summary,
        access,
        takes,
        answers,
        form,
        mediaType,
        status,
        parameters,
        traits,
        maxBody,
        otherAgain,
        other);
  }

  /** A page to read. */
  public static Draft page(String path) {
    return new Draft(Method.GET, path).shows();
  }

  /** Where a page's form is sent to. */
  public static Draft form(String path) {
    return new Draft(Method.POST, path).shows();
  }

  public static Draft get(String path) {
    return new Draft(Method.GET, path);
  }

  public static Draft post(String path) {
    return new Draft(Method.POST, path);
  }

  public static Draft put(String path) {
    return new Draft(Method.PUT, path);
  }

  public static Draft patch(String path) {
    return new Draft(Method.PATCH, path).conditional();
  }

  public static Draft delete(String path) {
    return new Draft(Method.DELETE, path);
  }

  /** A route in the making; {@link #by} completes it. */
  public static final class Draft {
    private final Method method;
    private final String path;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Trait> traits = new ArrayList<>();
    private @Nullable Access access;
    private @Nullable Class<?> takes;
    private @Nullable Class<?> answers;
    private Handler.@Nullable Again again;
    private Form form = Form.NOTHING;
    private String mediaType = "application/json";
    private int status = 204;
    private long maxBody = MAX_BODY;
    private String operation = "";
    private String summary = "";

    private Draft(Method method, String path) {
      this.method = method;
      this.path = path;
    }

    /** Names the operation and says in a line what it does. */
    public Draft named(String name, String line) {
      operation = name;
      summary = line;
      return this;
    }

    public Draft needs(Access needed) {
      access = needed;
      return this;
    }

    public Draft takes(Class<? extends Record> body) {
      takes = body;
      return this;
    }

    /** Takes the same, up to so many bytes. */
    public Draft takes(Class<? extends Record> body, long bytes) {
      maxBody = bytes;
      return takes(body);
    }

    /** Takes any bytes, up to so many, as a file. */
    public Draft uploads(long bytes) {
      maxBody = bytes;
      traits.add(Trait.UPLOAD);
      return this;
    }

    public Draft answers(Class<? extends Record> body) {
      return answers(200, body);
    }

    public Draft answers(int code, Class<? extends Record> body) {
      status = code;
      answers = body;
      form = Form.ONE;
      return this;
    }

    public Draft creates(Class<? extends Record> body) {
      return answers(201, body);
    }

    /** Answers a page of such items, of a list that has a cursor. */
    public Draft lists(Class<? extends Record> item) {
      status = 200;
      answers = item;
      form = Form.PAGE;
      parameters.addAll(Parameter.PAGING);
      return this;
    }

    /** Answers all items of a list that is short by its nature. */
    public Draft listsAll(Class<? extends Record> item) {
      status = 200;
      answers = item;
      form = Form.PAGE;
      return this;
    }

    private Draft shows() {
      status = 200;
      form = Form.VIEW;
      mediaType = "text/html";
      return this;
    }

    /** Shows the form once more, with what was typed, when its request is refused. */
    public Draft again(Handler.Again shown) {
      again = shown;
      return this;
    }

    /** Answers bytes of a media type as they come. */
    public Draft streams(String type) {
      status = 200;
      form = Form.STREAM;
      mediaType = type;
      return this;
    }

    /** Answers a document of a media type, which a client may keep and ask about by its ETag. */
    public Draft serves(String type) {
      status = 200;
      form = Form.DOCUMENT;
      mediaType = type;
      return this;
    }

    public Draft with(Parameter parameter) {
      parameters.add(parameter);
      return this;
    }

    public Draft conditional() {
      traits.add(Trait.CONDITIONAL);
      return this;
    }

    public Draft following() {
      traits.add(Trait.FOLLOWING);
      return this;
    }

    public Draft followingOrganization() {
      traits.add(Trait.FOLLOWING_ORGANIZATION);
      return this;
    }

    public Draft secret() {
      traits.add(Trait.SECRET);
      return this;
    }

    /** Completes the route with what answers it. */
    public <B, A> Route<B, A> by(Handler<B, A> handler) {
      return new Route<>(
          method,
          path,
          operation,
          summary,
          Objects.requireNonNull(access, () -> path + " says not whom it lets in"),
          takes,
          answers,
          form,
          mediaType,
          status,
          List.copyOf(parameters),
          Set.copyOf(traits),
          maxBody,
          again,
          handler);
    }
  }
}
