package dev.podarium.kubectl.workloads;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.Targets;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.GoJson;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.patch.MergeSchema;
import dev.podarium.objects.patch.StrategicDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code kubectl set image KIND/NAME CONTAINER=IMAGE}.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/set/set_image.go
 */
@Command(name = "image", description = "Change the images of a workload's containers.")
public final class SetImageCommand implements Verb {

  private static final String EVERY_CONTAINER = "*";

  @Parameters(
      paramLabel = "KIND/NAME CONTAINER=IMAGE",
      description = "The workload and the images; * names every container.")
  List<String> words = new ArrayList<>();

  @Override
  public void run(Invocation invocation) {
    var resources = words.stream().filter(word -> !word.contains("=")).toList();
    var images = images();
    if (images.isEmpty()) {
      throw new KubectlError("error: at least one image update is required");
    }
    for (var ref : Targets.named(resources, invocation)) {
      invocation.attempt(() -> update(ref, images, invocation));
    }
  }

  private Map<String, String> images() {
    var images = new LinkedHashMap<String, String>();
    for (var word : words) {
      var equals = word.indexOf('=');
      if (equals > 0) {
        images.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    return images;
  }

  private static void update(ObjectRef ref, Map<String, String> images, Invocation invocation) {
    var before = Json.tree((Object) invocation.get(ref));
    var after = Json.tree((Object) before);
    var containers = Templates.containers(after, ref);
    images.forEach((name, image) -> set(containers, name, image));
    var schema = MergeSchema.of(Kinds.classOf(ref.kind()));
    var patch = StrategicDiff.twoWay(before, after, schema);
    if (!patch.isEmpty()) {
      invocation.send(new Request.Patch(ref, PatchType.STRATEGIC_MERGE, GoJson.text(patch), ""));
      invocation.say(ResourceNames.of(ref) + " image updated");
    }
  }

  private static void set(List<Map<String, Object>> containers, String name, String image) {
    var found =
        containers.stream()
            .filter(container -> name.equals(EVERY_CONTAINER) || name.equals(container.get("name")))
            .toList();
    if (found.isEmpty()) {
      throw new KubectlError("error: unable to find container named \"%s\"".formatted(name));
    }
    found.forEach(container -> container.put("image", image));
  }
}
