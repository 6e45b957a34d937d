package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateStatefulSetStrategy;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetUpdateStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * StatefulSets. Their claims are judged when they are made.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/apps/validation/validation.go, ValidateStatefulSetSpec
 */
public final class StatefulSetRules {

  private static final List<String> RETENTION = List.of("Retain", "Delete");

  private StatefulSetRules() {}

  /** What is asked for. */
  public static void check(StatefulSetSpec spec, Field at) {
    var management = spec.getPodManagementPolicy();
    if (management == null || management.isEmpty()) {
      at.child("podManagementPolicy").required();
    } else if (!management.equals("OrderedReady") && !management.equals("Parallel")) {
      at.child("podManagementPolicy").invalid(management, "must be 'OrderedReady' or 'Parallel'");
    }
    check(spec.getUpdateStrategy(), at.child("updateStrategy"));
    checkRetention(spec, at.child("persistentVolumeClaimRetentionPolicy"));
    at.child("replicas").notNegative(spec.getReplicas());
    at.child("minReadySeconds").notNegative(spec.getMinReadySeconds());
    if (spec.getOrdinals() != null) {
      at.child("ordinals").child("start").notNegative(spec.getOrdinals().getStart());
    }
    var service = spec.getServiceName();
    if (service != null && !service.isEmpty()) {
      at.child("serviceName").invalid(service, Names.dns1123Label(service));
    }
    Workloads.checkSelectorAndTemplate(spec.getSelector(), withClaims(spec), at, "statefulset");
  }

  /** What may change. */
  public static void checkUpdate(StatefulSetSpec now, StatefulSetSpec before, Field at) {
    var masked =
        new StatefulSetSpecBuilder(now)
            .withReplicas(before.getReplicas())
            .withOrdinals(before.getOrdinals())
            .withTemplate(before.getTemplate())
            .withUpdateStrategy(before.getUpdateStrategy())
            .withRevisionHistoryLimit(before.getRevisionHistoryLimit())
            .withPersistentVolumeClaimRetentionPolicy(
                before.getPersistentVolumeClaimRetentionPolicy())
            .withMinReadySeconds(before.getMinReadySeconds())
            .build();
    if (!masked.equals(before)) {
      at.forbidden(
          "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template',"
              + " 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy'"
              + " and 'minReadySeconds' are forbidden");
    }
  }

  /** A claim is a volume that the template may mount. */
  private static @Nullable PodTemplateSpec withClaims(StatefulSetSpec spec) {
    var template = spec.getTemplate();
    if (spec.getVolumeClaimTemplates().isEmpty()
        || template == null
        || template.getSpec() == null) {
      return template;
    }
    var volumes = new ArrayList<Volume>();
    for (var claim : spec.getVolumeClaimTemplates()) {
      var name = claim.getMetadata() == null ? null : claim.getMetadata().getName();
      volumes.add(new VolumeBuilder().withName(name).withNewEmptyDir().endEmptyDir().build());
    }
    for (var volume : template.getSpec().getVolumes()) {
      if (volumes.stream().noneMatch(v -> String.valueOf(v.getName()).equals(volume.getName()))) {
        volumes.add(volume);
      }
    }
    return new PodTemplateSpecBuilder(template)
        .withSpec(new PodSpecBuilder(template.getSpec()).withVolumes(volumes).build())
        .build();
  }

  private static void check(@Nullable StatefulSetUpdateStrategy strategy, Field at) {
    var type = strategy == null || strategy.getType() == null ? "" : strategy.getType();
    var rolling = strategy == null ? null : strategy.getRollingUpdate();
    switch (type) {
      case "" -> at.required();
      case "OnDelete" -> {
        if (rolling != null) {
          at.child("rollingUpdate")
              .invalid(printed(rolling), "only allowed for updateStrategy 'RollingUpdate'");
        }
      }
      case "RollingUpdate" -> {
        if (rolling != null) {
          checkRolling(rolling, at.child("rollingUpdate"));
        }
      }
      default -> {
        var printed = new LinkedHashMap<String, @Nullable Object>();
        printed.put("Type", type);
        printed.put("RollingUpdate", rolling == null ? null : printed(rolling));
        at.invalid(printed, "must be 'RollingUpdate' or 'OnDelete'");
      }
    }
  }

  private static void checkRolling(RollingUpdateStatefulSetStrategy rolling, Field at) {
    at.child("partition").notNegative(rolling.getPartition());
    var most = rolling.getMaxUnavailable();
    if (most != null) {
      var here = at.child("maxUnavailable");
      Counts.check(most, here);
      if (Counts.number(most) == 0) {
        here.invalid(Counts.value(most), "cannot be 0");
      }
      Counts.checkNotMoreThanAll(most, here);
    }
  }

  private static void checkRetention(StatefulSetSpec spec, Field at) {
    var policy = spec.getPersistentVolumeClaimRetentionPolicy();
    if (policy != null) {
      at.child("whenDeleted").oneOf(policy.getWhenDeleted(), RETENTION);
      at.child("whenScaled").oneOf(policy.getWhenScaled(), RETENTION);
    }
  }

  /** With the names of the Go structure. */
  private static Map<String, @Nullable Object> printed(RollingUpdateStatefulSetStrategy rolling) {
    var printed = new LinkedHashMap<String, @Nullable Object>();
    printed.put("Partition", rolling.getPartition());
    printed.put(
        "MaxUnavailable",
        rolling.getMaxUnavailable() == null ? null : Counts.value(rolling.getMaxUnavailable()));
    return printed;
  }
}
