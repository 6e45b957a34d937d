package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a Job and the template of one in a CronJob have in common.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/batch/validation/validation.go, validateJobSpec
 */
final class JobSpecs {

  private static final int LONGEST_CONTROLLER = 63;
  private static final List<String> MODES = List.of("NonIndexed", "Indexed");
  private static final List<String> RESTARTS = List.of("OnFailure", "Never");
  private static final String ENDS = "valid values: \"OnFailure\", \"Never\"";
  private static final List<String> REPLACEMENTS = List.of("Failed", "TerminatingOrFailed");
  private static final String PATH = "[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+";
  private static final Pattern HTTP_PATH = Pattern.compile(PATH);

  private JobSpecs() {}

  static void check(JobSpec spec, Field at) {
    checkNumbers(spec, at);
    checkController(spec.getManagedBy(), at.child("managedBy"));
    var mode = spec.getCompletionMode();
    if (mode != null) {
      at.child("completionMode").oneOf(mode, MODES);
    }
    if ("Indexed".equals(mode)) {
      IndexedJobs.check(spec, at);
    } else if (mode == null || mode.equals("NonIndexed")) {
      IndexedJobs.checkOther(spec, at);
    }
    if (spec.getPodFailurePolicy() != null) {
      PodFailurePolicies.check(spec, at.child("podFailurePolicy").child("rules"));
    }
    if (spec.getSuccessPolicy() != null) {
      SuccessPolicies.check(spec, at.child("successPolicy"));
    }
    checkReplacement(spec, at.child("podReplacementPolicy"));
    checkTemplate(spec, at.child("template"));
  }

  private static void checkNumbers(JobSpec spec, Field at) {
    at.child("parallelism").notNegative(spec.getParallelism());
    at.child("completions").notNegative(spec.getCompletions());
    at.child("activeDeadlineSeconds").notNegative(spec.getActiveDeadlineSeconds());
    at.child("backoffLimit").notNegative(spec.getBackoffLimit());
    at.child("ttlSecondsAfterFinished").notNegative(spec.getTtlSecondsAfterFinished());
    at.child("backoffLimitPerIndex").notNegative(spec.getBackoffLimitPerIndex());
    at.child("maxFailedIndexes").notNegative(spec.getMaxFailedIndexes());
    if (spec.getMaxFailedIndexes() != null && spec.getBackoffLimitPerIndex() == null) {
      at.child("backoffLimitPerIndex").required("when maxFailedIndexes is specified");
    }
  }

  /**
   * A path below a domain, {@code acme.io/foo}.
   *
   * <p>Source: k8s.io/apimachinery/pkg/util/validation/validation.go, IsDomainPrefixedPath
   */
  private static void checkController(@Nullable String controller, Field at) {
    if (controller == null) {
      return;
    }
    var parts = controller.split("/", 2);
    if (controller.isEmpty()) {
      at.required();
    } else if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      at.invalid(controller, "must be a domain-prefixed path (such as \"acme.io/foo\")");
    } else {
      at.invalid(parts[0], Names.dns1123Subdomain(parts[0]));
      if (!HTTP_PATH.matcher(parts[1]).matches()) {
        at.invalid(parts[1], "Invalid path (regex used for validation is '" + PATH + "')");
      }
    }
    if (controller.length() > LONGEST_CONTROLLER) {
      at.tooLong(LONGEST_CONTROLLER);
    }
  }

  private static void checkReplacement(JobSpec spec, Field at) {
    if (spec.getPodReplacementPolicy() != null) {
      at.oneOf(
          spec.getPodReplacementPolicy(),
          spec.getPodFailurePolicy() == null ? REPLACEMENTS : REPLACEMENTS.subList(0, 1));
    }
  }

  private static void checkTemplate(JobSpec job, Field at) {
    var template = job.getTemplate();
    Templates.check(template, at);
    var restart = restartPolicy(template);
    var here = at.child("spec").child("restartPolicy");
    if (restart == null || restart.isEmpty() || restart.equals("Always")) {
      here.required(ENDS);
    } else if (!RESTARTS.contains(restart)) {
      here.notSupported(restart, RESTARTS);
    } else if (job.getPodFailurePolicy() != null && !restart.equals("Never")) {
      here.invalid(restart, "only \"Never\" is supported when podFailurePolicy is specified");
    }
  }

  private static @Nullable String restartPolicy(@Nullable PodTemplateSpec template) {
    var spec = template == null ? null : template.getSpec();
    return spec == null ? null : spec.getRestartPolicy();
  }
}
