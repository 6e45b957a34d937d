package dev.podarium.workbench.kinds;

import dev.podarium.workbench.kinds.details.DataFacts;
import dev.podarium.workbench.kinds.details.Details;
import io.fabric8.kubernetes.api.model.Secret;

/** What the window knows of a Secret, whose values stay hidden. */
final class SecretDescriptor implements KindDescriptor<Secret> {

  @Override
  public Class<Secret> type() {
    return Secret.class;
  }

  @Override
  public void details(Secret secret, Details details) {
    DataFacts.write(secret, details);
  }
}
