package dev.podarium.objects;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.podarium.objects.copies.Copies;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * An object of a kind that is not built in. It knows its kind, as others do by their class; its
 * fields beside the metadata are free.
 */
@JsonDeserialize(using = ValueDeserializer.None.class)
public final class CustomObject implements HasMetadata {

  private static final long serialVersionUID = 1L;

  @JsonProperty("apiVersion")
  private String apiVersion = "";

  @JsonProperty("kind")
  private String kind = "";

  @JsonProperty("metadata")
  private ObjectMeta metadata = new ObjectMeta();

  @JsonIgnore private Map<String, Object> fields = new LinkedHashMap<>();

  @JsonIgnore private transient @Nullable Kind definition;

  /** The same object, of that kind. */
  public CustomObject ofKind(Kind definition) {
    return Copies.changed(this, copy -> copy.definition = definition);
  }

  /** The kind that it is of. */
  public Kind definition() {
    return Objects.requireNonNull(definition, kind);
  }

  @Override
  public String getApiVersion() {
    return apiVersion;
  }

  @Override
  public void setApiVersion(String version) {
    apiVersion = version;
  }

  @Override
  public String getKind() {
    return kind;
  }

  @Override
  public ObjectMeta getMetadata() {
    return metadata;
  }

  @Override
  public void setMetadata(ObjectMeta metadata) {
    this.metadata = metadata;
  }

  /** Everything but apiVersion, kind and metadata. */
  @JsonAnyGetter
  public Map<String, Object> fields() {
    return fields;
  }

  @JsonAnySetter
  void read(String name, Object value) {
    fields.put(name, value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CustomObject object
        && apiVersion.equals(object.apiVersion)
        && kind.equals(object.kind)
        && metadata.equals(object.metadata)
        && fields.equals(object.fields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(apiVersion, kind, metadata, fields);
  }

  @Override
  public String toString() {
    return kind + " " + metadata.getName();
  }
}
