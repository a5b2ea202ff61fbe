package org.hvnet.sim.network;

import java.util.List;

/**
 * A group of endpoints as a sentence names it. The terms stay symbolic; {@code
 * org.hvnet.sim.verify.Groups} turns them into interfaces.
 *
 * @param text the group as written
 * @param members what belongs to it
 * @param except what does not, although a member term covers it
 */
public record Group(String text, List<Term> members, List<Term> except) {
  /** Copies all lists. */
  public Group {
    members = List.copyOf(members);
    except = List.copyOf(except);
  }

  /** One word of a group. */
  public sealed interface Term {
    /**
     * A machine, server or outside.
     *
     * @param id the endpoint
     */
    record Endpoint(ElementId id) implements Term {}

    /**
     * The management operating system of a host, with all its interfaces.
     *
     * @param host the host
     */
    record Management(ElementId host) implements Term {}

    /**
     * The members of a department with all their interfaces.
     *
     * @param id the department
     */
    record DepartmentMembers(ElementId id) implements Term {}

    /**
     * The interfaces in a VLAN, and only these.
     *
     * @param id the VLAN
     */
    record VlanMembers(ElementId id) implements Term {}

    /**
     * One interface of a machine or host, and only this.
     *
     * @param id the adapter, host vNIC or NIC
     */
    record Interface(ElementId id) implements Term {}

    /**
     * A collective word.
     *
     * @param word which one
     */
    record All(Word word) implements Term {}
  }

  /** The collective words of the language. */
  public enum Word {
    /** All members of all departments. */
    DEPARTMENTS,
    /** All management operating systems. */
    HOSTS,
    /** All virtual machines. */
    MACHINES,
    /** Every endpoint. */
    EVERYTHING
  }

  @Override
  public String toString() {
    return text;
  }
}
