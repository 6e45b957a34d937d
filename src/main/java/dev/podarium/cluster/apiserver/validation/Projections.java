package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.ClusterTrustBundleProjection;
import io.fabric8.kubernetes.api.model.ProjectedVolumeSource;
import io.fabric8.kubernetes.api.model.ServiceAccountTokenProjection;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import org.jspecify.annotations.Nullable;

/**
 * Volumes that put several sources into one folder.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * validateProjectedVolumeSource
 */
final class Projections {

  private static final long SHORTEST_TOKEN_SECONDS = 600;
  private static final long LONGEST_TOKEN_SECONDS = 1L << 32;

  private Projections() {}

  static void check(ProjectedVolumeSource projected, Field at) {
    Volumes.checkMode(projected.getDefaultMode(), at.child("defaultMode"));
    for (var i = 0; i < projected.getSources().size(); i++) {
      check(projected.getSources().get(i), at.child("sources").index(i));
    }
  }

  private static void check(VolumeProjection source, Field at) {
    checkNumber(source, at);
    if (source.getSecret() != null) {
      var here = at.child("secret");
      Volumes.checkGiven(source.getSecret().getName(), here.child("name"));
      Volumes.checkItems(source.getSecret().getItems(), here.child("items"));
    }
    if (source.getConfigMap() != null) {
      var here = at.child("configMap");
      Volumes.checkGiven(source.getConfigMap().getName(), here.child("name"));
      Volumes.checkItems(source.getConfigMap().getItems(), here.child("items"));
    }
    if (source.getDownwardAPI() != null) {
      source
          .getDownwardAPI()
          .getItems()
          .forEach(file -> Volumes.checkFile(file, at.child("downwardAPI")));
    }
    if (source.getServiceAccountToken() != null) {
      checkToken(source.getServiceAccountToken(), at.child("serviceAccountToken"));
    }
    if (source.getClusterTrustBundle() != null) {
      checkBundle(source.getClusterTrustBundle(), at.child("clusterTrustBundle"));
    }
  }

  private static void checkNumber(VolumeProjection source, Field at) {
    var given =
        count(source.getSecret())
            + count(source.getConfigMap())
            + count(source.getDownwardAPI())
            + count(source.getServiceAccountToken())
            + count(source.getClusterTrustBundle())
            + count(source.getPodCertificate());
    if (given == 0) {
      at.required("must specify a volume type");
    } else if (given > 1) {
      at.forbidden("may not specify more than 1 volume type per source");
    }
  }

  private static int count(@Nullable Object given) {
    return given == null ? 0 : 1;
  }

  private static void checkToken(ServiceAccountTokenProjection token, Field at) {
    var seconds = token.getExpirationSeconds();
    if (seconds != null && seconds < SHORTEST_TOKEN_SECONDS) {
      at.child("expirationSeconds")
          .invalid(seconds, "may not specify a duration less than 10 minutes");
    } else if (seconds != null && seconds > LONGEST_TOKEN_SECONDS) {
      at.child("expirationSeconds")
          .invalid(seconds, "may not specify a duration larger than 2^32 seconds");
    }
    Volumes.checkGiven(token.getPath(), at.child("path"));
  }

  private static void checkBundle(ClusterTrustBundleProjection bundle, Field at) {
    var name = bundle.getName();
    var signer = bundle.getSignerName();
    if (name != null && signer != null) {
      at.child("name").invalid(name, "only one of name and signerName may be used");
    } else if (name != null) {
      checkBundleName(name, at.child("name"));
    } else if (signer != null) {
      if (signer.isEmpty()) {
        at.child("signerName").required("must be a valid signer name");
        at.child("signerName").required();
      }
    } else {
      at.child("name").required("either name or signerName must be set");
    }
  }

  private static void checkBundleName(String name, Field at) {
    if (name.isEmpty()) {
      at.required("must be a valid object name");
    }
    for (var problem : Names.dns1123Subdomain(name)) {
      at.invalid(name, "not a valid clustertrustbundlename: " + problem);
    }
  }
}
