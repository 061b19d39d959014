package dev.tenon.schema.catalog.reading;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.tenon.schema.catalog.table.Comment;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How the catalog is written as JSON: snake_case, and nothing that says "no" or "none". */
final class CatalogJson {

  /** Takes rows as the queries give them: each property must be there, and no other. */
  static final JsonMapper ROWS =
      base().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();

  /** Leaves out null, false, zero and empty lists, and takes what is absent for that. */
  static final JsonMapper FILES =
      base()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .changeDefaultPropertyInclusion(
              was -> was.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
          .withConfigOverride(
              String.class,
              text -> text.setInclude(JsonInclude.Value.construct(NON_NULL, NON_NULL)))
          .withConfigOverride(
              List.class,
              list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private CatalogJson() {}

  private static JsonMapper.Builder base() {
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .addModule(new SimpleModule().addDeserializer(Comment.class, new Comments()));
  }

  /** No comment is a comment too: the empty one. */
  private static final class Comments extends StdDeserializer<Comment> {

    Comments() {
      super(Comment.class);
    }

    @Override
    public Comment deserialize(JsonParser json, DeserializationContext context) {
      return Comment.parse(json.getString());
    }

    @Override
    public Comment getNullValue(DeserializationContext context) {
      return Comment.NONE;
    }
  }
}
