package dev.podarium.kubectl.describe.parts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The containers of a Pod or of a template: what is wanted of each, and what became of it.
 *
 * <p>Source: describe.go, describeContainers
 */
final class ContainersPart {

  private static final String HOST_PORT = "hostPort";

  private final Page page;
  private final String indent;
  private final Map<String, Part> statuses;
  private final @Nullable Function<String, String> fields;

  /**
   * @param indent before the title: blanks in a template
   * @param statuses by name; of a template none
   * @param fields what a field of the Pod holds, by its path; null in a template
   */
  ContainersPart(
      Page page, String indent, List<Part> statuses, @Nullable Function<String, String> fields) {
    this.page = page;
    this.indent = indent;
    this.statuses =
        statuses.stream()
            .collect(
                Collectors.toMap(status -> status.text("name"), status -> status, (a, b) -> b));
    this.fields = fields;
  }

  void write(String title, List<Part> containers) {
    page.line(0, indent + title + ":" + (containers.isEmpty() ? " " + Page.NONE : ""));
    containers.forEach(this::container);
  }

  private void container(Part container) {
    var status = statuses.get(container.text("name"));
    basics(container, status);
    words("Command", container.texts("command"));
    words("Args", container.texts("args"));
    if (status != null) {
      StatePart.write(page, status);
    }
    ResourcesPart.write(page, 2, container.at("resources"));
    probes(container);
    new EnvironmentPart(page, fields).write(container);
    mounts(container);
  }

  private void basics(Part container, @Nullable Part status) {
    page.line(1, (indent.isEmpty() ? "" : " ") + container.text("name") + ":");
    if (status != null) {
      page.field(2, "Container ID", status.text("containerID"));
    }
    page.field(2, "Image", container.text("image"));
    if (status != null) {
      page.field(2, "Image ID", status.text("imageID"));
    }
    ports("Port", "containerPort", container.parts("ports"));
    ports("Host Port", HOST_PORT, container.parts("ports"));
    var seccomp = container.at("securityContext").at("seccompProfile");
    page.fieldIfAny(2, "SeccompProfile", seccomp.text("type"));
    page.fieldIfAny(3, "LocalhostProfile", seccomp.text("localhostProfile"));
  }

  private void ports(String title, String field, List<Part> ports) {
    var text = ports.stream().map(port -> port(port, field)).collect(Collectors.joining(", "));
    page.field(2, text.contains(",") ? title + "s" : title, text.isEmpty() ? Page.NONE : text);
  }

  private static String port(Part port, String field) {
    var name = port.text("name");
    return port.number(field)
        + "/"
        + port.text("protocol")
        + (name.isEmpty() ? "" : " (" + name + ")");
  }

  private void words(String title, List<String> words) {
    if (!words.isEmpty()) {
      page.line(2, title + ":");
      words.stream()
          .flatMap(word -> Arrays.stream(word.split("\n", -1)))
          .forEach(line -> page.line(3, line));
    }
  }

  private void probes(Part container) {
    probe("Liveness", container.at("livenessProbe"));
    probe("Readiness", container.at("readinessProbe"));
    probe("Startup", container.at("startupProbe"));
  }

  private void probe(String title, Part probe) {
    if (!probe.fields().isEmpty()) {
      page.field(2, title, ProbeText.of(probe));
    }
  }

  private void mounts(Part container) {
    var mounts = container.parts("volumeMounts");
    page.line(2, "Mounts:" + (mounts.isEmpty() ? "\t" + Page.NONE : ""));
    mounts.stream()
        .sorted(Comparator.comparing(mount -> mount.text("mountPath")))
        .forEach(mount -> page.line(3, mount(mount)));
    var devices = container.parts("volumeDevices");
    if (!devices.isEmpty()) {
      page.line(2, "Devices:" + (mounts.isEmpty() ? "\t" + Page.NONE : ""));
      devices.stream()
          .sorted(Comparator.comparing(device -> device.text("devicePath")))
          .forEach(
              device -> page.line(3, device.text("devicePath") + " from " + device.text("name")));
    }
  }

  private static String mount(Part mount) {
    var path = mount.text("subPath");
    return "%s from %s (%s%s)"
        .formatted(
            mount.text("mountPath"),
            mount.text("name"),
            mount.isTrue("readOnly") ? "ro" : "rw",
            path.isEmpty() ? "" : ",path=\"" + path + "\"");
  }
}
