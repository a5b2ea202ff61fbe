package org.hvnet.dsl.generator.diagram

import static extension org.hvnet.dsl.generator.diagram.SvgText.*

/** The style sheet of all diagrams, for light and dark pages. One class a rule: some viewers know no more. */
package class StyleTemplate {
	def String generate() '''
		«FOR look : TextLook.values»
			.«look.textClass» { font-size: «look.size.number»px; font-weight: «IF look.bold»600«ELSE»400«ENDIF»«IF look.anchor != TextLook.Anchor.START»; text-anchor: «look.anchor.cssClass»«ENDIF» }
		«ENDFOR»
		.ink { fill: #1f2328 }
		.muted { fill: #57606a }
		.light { fill: #f6f8fa }
		.sheet { fill: #ffffff; stroke: #d8dee4 }
		.host { fill: #f6f8fa; stroke: #d0d7de }
		.virtual-switch { fill: #ffffff; stroke: #afb8c1 }
		.nic { fill: #ffffff; stroke: #57606a }
		.host-bus-adapter { fill: #ffffff; stroke: #57606a; stroke-dasharray: 4 3 }
		.physical-switch { fill: #323b45; stroke: #1f2328 }
		.port { fill: #ffffff; stroke: #8c959f }
		.storage { fill: #f6f8fa; stroke: #8c959f; stroke-dasharray: 4 3 }
		.outside { fill: #f6f8fa; stroke: #8c959f; stroke-dasharray: 6 4 }
		.icon { fill: none; stroke: #57606a; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round }
		.icon-light { fill: none; stroke: #d0d7de; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round }
		.trunk { fill: none; stroke-width: 2.6 }
		.access { fill: none; stroke-width: 1.8 }
		.uplink { fill: none; stroke-width: 1.8 }
		.storage-link { fill: none; stroke-width: 1.8; stroke-dasharray: 5 4 }
		«FOR colour : Palette.all»
			.«colour.cssClass("tint")» { fill: «colour.tint»; stroke: «colour.border» }
			.«colour.cssClass("line")» { stroke: «colour.solid» }
			.«colour.cssClass("tagged")» { fill: «colour.solid»; stroke: «colour.solid» }
			.«colour.cssClass("tagged-text")» { fill: #ffffff }
			.«colour.cssClass("untagged")» { fill: #ffffff; stroke: «colour.solid»; stroke-width: 1.4 }
			.«colour.cssClass("untagged-text")» { fill: «colour.solid» }
		«ENDFOR»
		@media (prefers-color-scheme: dark) {
		.ink { fill: #e6edf3 }
		.muted { fill: #b1bac4 }
		.sheet { fill: #0d1117; stroke: #30363d }
		.host { fill: #161b22; stroke: #363d47 }
		.virtual-switch { fill: #0d1117; stroke: #4d5661 }
		.nic { fill: #0d1117; stroke: #8b949e }
		.host-bus-adapter { fill: #0d1117; stroke: #8b949e }
		.physical-switch { fill: #3a444f; stroke: #6e7681 }
		.port { fill: #0d1117; stroke: #8b949e }
		.storage { fill: #161b22; stroke: #8b949e }
		.outside { fill: #161b22; stroke: #8b949e }
		.icon { stroke: #9aa4ae }
		«FOR colour : Palette.all»
			.«colour.cssClass("tint")» { fill: «colour.darkTint»; stroke: «colour.darkBorder» }
			.«colour.cssClass("line")» { stroke: «colour.darkBorder» }
			.«colour.cssClass("untagged")» { fill: #0d1117; stroke: «colour.darkBorder» }
			.«colour.cssClass("untagged-text")» { fill: «colour.darkInk» }
		«ENDFOR»
		}
	'''
}
