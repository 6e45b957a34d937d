package dev.podarium.kubectl.describe.parts;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a container and where their values come from.
 *
 * <p>Source: describe.go, describeContainerEnvVars and describeContainerEnvFrom
 */
final class EnvironmentPart {

  private final Page page;
  private final @Nullable Function<String, String> fields;

  /**
   * @param fields what a field of the Pod holds, by its path; null in a template
   */
  EnvironmentPart(Page page, @Nullable Function<String, String> fields) {
    this.page = page;
    this.fields = fields;
  }

  void write(Part container) {
    var sources = container.parts("envFrom");
    if (!sources.isEmpty()) {
      page.line(2, "Environment Variables from:");
      sources.forEach(this::source);
    }
    var variables = container.parts("env");
    page.line(2, "Environment:" + (variables.isEmpty() ? "\t" + Page.NONE : ""));
    variables.forEach(variable -> variable(variable, container));
  }

  private void source(Part source) {
    var kind = source.has("configMapRef") ? "ConfigMap" : "Secret";
    var ref = source.at(source.has("configMapRef") ? "configMapRef" : "secretRef");
    var prefix = source.text("prefix");
    page.line(
        3,
        ref.text("name")
            + "\t"
            + kind
            + (prefix.isEmpty() ? "" : " with prefix '" + prefix + "'")
            + "\tOptional: "
            + ref.isTrue("optional"));
  }

  private void variable(Part variable, Part container) {
    var name = variable.text("name");
    var from = variable.at("valueFrom");
    if (!variable.has("valueFrom")) {
      page.field(3, name, variable.text("value").replace("\n", "\n\t" + "  ".repeat(3)));
    } else if (from.has("fieldRef")) {
      field(name, from.at("fieldRef"));
    } else if (from.has("resourceFieldRef")) {
      resource(name, from.at("resourceFieldRef"), container);
    } else if (from.has("secretKeyRef")) {
      key(name, "secret", from.at("secretKeyRef"));
    } else if (from.has("configMapKeyRef")) {
      key(name, "config map", from.at("configMapKeyRef"));
    }
  }

  private void field(String name, Part ref) {
    var path = ref.text("fieldPath");
    var value = fields == null ? "" : fields.apply(path);
    page.field(3, name, "%s (%s:%s)".formatted(value, ref.textOr("apiVersion", "v1"), path));
  }

  private void resource(String name, Part ref, Part container) {
    var resource = ref.text("resource");
    var amount = ResourceValue.of(ref, container);
    var limit = resource.equals("limits.cpu") || resource.equals("limits.memory");
    var shown = amount.equals("0") && limit ? "node allocatable" : amount;
    page.field(3, name, "%s (%s)".formatted(shown, resource));
  }

  private void key(String name, String kind, Part ref) {
    page.field(
        3,
        name,
        "<set to the key '%s' in %s '%s'>\tOptional: %s"
            .formatted(ref.text("key"), kind, ref.text("name"), ref.isTrue("optional"))
            .replace("in config map", "of config map"));
  }
}
