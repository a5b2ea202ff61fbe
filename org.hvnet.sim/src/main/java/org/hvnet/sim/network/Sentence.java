package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;

/** What a requirement says. The exact meaning of each sentence is in docs/decisions/0004. */
public sealed interface Sentence {
  /**
   * {@code A reaches B [on S]}: every member of A can open a conversation with every other member
   * of B.
   *
   * @param from A
   * @param to B
   * @param services S; empty: any traffic
   */
  record Reaches(Group from, Group to, List<Service> services) implements Sentence {
    /** Copies the list. */
    public Reaches {
      services = List.copyOf(services);
    }
  }

  /**
   * {@code A may reach B [on S]}: demands nothing, but takes the pair out of the defaults.
   *
   * @param from A
   * @param to B
   * @param services S; empty: any traffic
   */
  record MayReach(Group from, Group to, List<Service> services) implements Sentence {
    /** Copies the list. */
    public MayReach {
      services = List.copyOf(services);
    }
  }

  /**
   * {@code A must not reach B [on S]}: no frame of a member of A is delivered to a member of B.
   *
   * @param from A
   * @param to B
   * @param services S; empty: any traffic
   */
  record MustNotReach(Group from, Group to, List<Service> services) implements Sentence {
    /** Copies the list. */
    public MustNotReach {
      services = List.copyOf(services);
    }
  }

  /**
   * {@code only A reaches B [on S]}: A reaches B, and no endpoint outside A and B may.
   *
   * @param from A
   * @param to B
   * @param services S; empty: any traffic
   */
  record OnlyReaches(Group from, Group to, List<Service> services) implements Sentence {
    /** Copies the list. */
    public OnlyReaches {
      services = List.copyOf(services);
    }
  }

  /**
   * {@code A reaches only B [on S]}: A reaches B, and nothing else outside A.
   *
   * @param from A
   * @param to B
   * @param services S; empty: any traffic
   */
  record ReachesOnly(Group from, Group to, List<Service> services) implements Sentence {
    /** Copies the list. */
    public ReachesOnly {
      services = List.copyOf(services);
    }
  }

  /**
   * {@code A, B, C apart}: pairwise must not reach, both ways.
   *
   * @param groups the groups; a single one stands for its members
   */
  record Apart(List<Group> groups) implements Sentence {
    /** Copies the list. */
    public Apart {
      groups = List.copyOf(groups);
    }
  }

  /**
   * {@code A isolated}: A and everything else are apart.
   *
   * @param group A
   */
  record Isolated(Group group) implements Sentence {}

  /**
   * {@code A invisible [to B]}: no frame of A appears at an interface outside A (of B), nor on a
   * link, physical port or uplink.
   *
   * @param group A
   * @param observers B
   */
  record Invisible(Group group, Optional<Group> observers) implements Sentence {}

  /**
   * {@code only A uses X}: no machine outside A is given a LUN of X, and no host mounts one.
   *
   * @param group A
   * @param storage arrays and LUNs
   */
  record OnlyUses(Group group, List<ElementId> storage) implements Sentence {
    /** Copies the list. */
    public OnlyUses {
      storage = List.copyOf(storage);
    }
  }

  /**
   * {@code A, B share no nic}: the ways among members of A and those among members of B have no
   * such element in common.
   *
   * @param groups A and B, possibly more
   * @param element what they must not share
   */
  record ShareNo(List<Group> groups, Element element) implements Sentence {
    /** Copies the list. */
    public ShareNo {
      groups = List.copyOf(groups);
    }
  }

  /**
   * {@code A sees B}: what B sends and receives is also delivered to A.
   *
   * @param observer A
   * @param observed B
   */
  record Sees(Group observer, Group observed) implements Sentence {}

  /**
   * {@code A on different hosts}: no two members of A run on one host.
   *
   * @param group A
   */
  record OnDifferentHosts(Group group) implements Sentence {}

  /**
   * {@code A movable to H}: every other sentence also holds with a member of A on H.
   *
   * @param group A
   * @param hosts H
   */
  record MovableTo(Group group, List<ElementId> hosts) implements Sentence {
    /** Copies the list. */
    public MovableTo {
      hosts = List.copyOf(hosts);
    }
  }

  /** What ways can share. */
  enum Element {
    /** A physical NIC of a host. */
    NIC,
    /** A cable. */
    LINK,
    /** A physical switch. */
    SWITCH,
    /** A host. */
    HOST
  }
}
