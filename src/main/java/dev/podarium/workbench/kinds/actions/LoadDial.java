package dev.podarium.workbench.kinds.actions;

import dev.podarium.api.LoadCommand;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.BehaviourAnnotations;
import dev.podarium.objects.values.Quantities;
import dev.podarium.workbench.frame.Dial;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How much each Pod of a workload has to do: what it uses of the processor from then on. */
public final class LoadDial {

  private static final int MOST = 1_000;
  private static final String CPU = "cpu";

  private LoadDial() {}

  /** For a workload whose Pods come of a template; its annotation says where it begins. */
  public static List<Dial> of(
      HasMetadata workload, @Nullable PodTemplateSpec template, ActionContext context) {
    var annotations =
        template == null || template.getMetadata() == null
            ? Map.<String, String>of()
            : Objects.requireNonNullElse(
                template.getMetadata().getAnnotations(), Map.<String, String>of());
    var said = annotations.get(BehaviourAnnotations.PREFIX + CPU);
    var begins =
        said == null || Quantities.problem(said).isPresent()
            ? 0
            : (int) Math.min(MOST, Quantities.thousandths(new Quantity(said)));
    return of(ObjectRef.of(workload), begins, context);
  }

  /**
   * For the Pods of an object.
   *
   * @param millicores where it stands
   */
  public static List<Dial> of(ObjectRef ref, int millicores, ActionContext context) {
    if (!context.hardware()) {
      return List.of();
    }
    var name = KubectlWords.resource(ref) + "/" + ref.name();
    return List.of(
        new Dial(
            "cpu of each Pod",
            MOST,
            Math.clamp(millicores, 0, MOST),
            "m",
            "cpu %s " + name,
            "",
            wanted ->
                context
                    .sender()
                    .send(
                        new LoadCommand(ref, CPU, wanted + "m"),
                        "each Pod of %s uses %d m of cpu from now on".formatted(name, wanted))));
  }
}
