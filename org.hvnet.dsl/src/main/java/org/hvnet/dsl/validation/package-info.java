/** Local checks of a specification. Start at {@link org.hvnet.dsl.validation.HvnetValidator}. */
package org.hvnet.dsl.validation;
