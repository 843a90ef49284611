"""What costumes wear on the chest: outlines in the torso (pelvis at 0, base of the neck at -172),
clipped to it.
"""

from tools.picture.puppets.outfits.pieces import Piece, disc, star

_V = "M-24 -182L0 -118L24 -182Z"
_LAPELS = (
    Piece("M-20 -178L-40 -136L-28 -128L0 -58L-12 -172Z", "top_line"),
    Piece("M20 -178L40 -136L28 -128L0 -58L12 -172Z", "top_shade"),
)
FRONTS: dict[str, tuple[Piece, ...]] = {
    "stethoscope": (
        Piece("M-26 -176C-34 -140 -20 -112 -6 -104M26 -176C36 -140 24 -112 -6 -104L-4 -78", "",
              "#3d434f", 5.5),
        Piece(disc(-4, -72, 9), "#c7ced8", "#3d434f", 3),
    ),
    "pocket": (
        Piece("M22 -112L46 -112L45 -84Q34 -78 22 -84Z", "", "top_line", 2.4, 1, "detail"),
        Piece("M28 -122L28 -104M36 -120L36 -104", "", "accent", 4),
    ),
    "lab_pocket": (
        Piece("M18 -112L46 -112L45 -80Q32 -74 18 -80Z", "top_shade"),
        Piece("M24 -124L24 -100", "", "#3f6fd8", 4.5),
        Piece("M32 -126L32 -100", "", "#d6404a", 4.5),
        Piece("M39 -122L39 -100", "", "#2f9e7e", 4.5),
    ),
    "scrubs": (
        Piece(_V, "skin"),
        Piece("M-24 -182L0 -118L24 -182", "", "top_line", 6),
        Piece("M20 -100L46 -100L45 -72L20 -72Z", "", "top_line", 2.4, 1, "detail"),
        Piece("M-90 4L90 4L90 10L-90 10Z", "top_shade"),
    ),
    "watch": (
        Piece("M-30 -122L-30 -106", "", "trim", 4),
        Piece(disc(-30, -100, 7), "white", "trim", 3),
    ),
    "double_breasted": (
        Piece("M-30 -176L26 -30L26 30", "", "top_line", 3),
        Piece(
            "".join(disc(x, y, 4.4) for x in (-20, 14) for y in (-112, -82, -52)), "trim"
        ),
    ),
    "neckerchief": (
        Piece("M-36 -172Q0 -150 36 -172L30 -156Q0 -136 -30 -156Z", "accent"),
        Piece("M-5 -150L7 -150L20 -120L4 -128L-12 -118Z", "accent_shade"),
    ),
    "breastplate": (
        Piece("M-70 -150Q-30 -172 0 -176Q30 -172 70 -150L70 -130Q0 -150 -70 -130Z", "#c9d1db"),
        Piece("M-46 -168Q0 -152 46 -168", "", "#7b8594", 5),
        Piece("M-60 -62Q0 -46 60 -62M-60 -42Q0 -26 60 -42M-60 -22Q0 -6 60 -22", "", "#7b8594", 3,
              0.8, "detail"),
    ),
    "tabard": (
        Piece("M-34 -158Q0 -146 34 -158L40 40L-40 40Z", "accent"),
        Piece("M-34 -158Q-24 -154 -12 -152L-12 40L-40 40Z", "accent_shade"),
        Piece("M-6 -136L6 -136L6 -112L30 -112L30 -100L6 -100L6 -62L-6 -62L-6 -100L-30 -100"
              "L-30 -112L-6 -112Z", "trim"),
        Piece("M-70 -12L70 -12L70 6L-70 6Z", "belt"),
        Piece("M-12 -15L12 -15L12 9L-12 9Z", "", "trim", 5),
    ),
    "uniform": (
        Piece("M-26 -180L0 -132L26 -180Z", "top_shade"),
        Piece("M-30 -178L-2 -132L-16 -122L-38 -160ZM30 -178L2 -132L16 -122L38 -160Z", "top_light"),
        Piece("M0 -130L2 30", "", "top_line", 3),
        Piece("M14 -112L44 -112L44 -84L14 -84ZM-44 -112L-14 -112L-14 -84L-44 -84Z", "top_shade",
              "top_line", 2.4),
    ),
    "webbing": (
        Piece("M-44 -168L-26 4L-14 4L-30 -172ZM44 -168L26 4L14 4L30 -172Z", "trim"),
        Piece("M-90 -10L90 -10L90 10L-90 10Z", "trim"),
        Piece("M-48 -6L-24 -6L-24 18L-48 18ZM24 -6L48 -6L48 18L24 18Z", "top_line"),
        Piece("M-9 -12L9 -12L9 12L-9 12Z", "", "#c9b878", 4),
    ),
    "v_robe": (
        Piece("M-26 -182L0 -126L26 -182Z", "linen"),
        Piece("M-28 -184L0 -122L28 -184", "", "top_light", 9),
        Piece("M0 -122L2 30", "", "top_line", 3),
    ),
    "moon_brooch": (
        Piece(disc(0, -118, 12), "trim"),
        Piece(disc(5, -121, 10), "top"),
        Piece("M-90 -22L90 -22L90 -6L-90 -6Z", "accent"),
        Piece("M-11 -26L11 -26L11 -2L-11 -2Z", "", "trim", 5),
    ),
    "stars": (
        Piece(star(-28, -92, 11) + star(30, -74, 13) + star(-34, -44, 9) + star(22, -124, 9),
              "accent"),
    ),
    "rope": (
        Piece("M-90 -14Q0 -4 90 -14L90 -2Q0 8 -90 -2Z", "#d8c39a"),
        Piece("M14 -4L10 30M20 -4L24 30", "", "#d8c39a", 5),
        Piece("M-40 -12L-34 0M-20 -10L-14 2M2 -9L8 3M36 -11L42 1", "", "#a88f63", 2.4, 1,
              "detail"),
    ),
    "royal": (
        Piece("M-8 -168L8 -168L10 40L-10 40Z", "trim"),
        Piece("M0 -150L0 30", "", "top_line", 2.4),
        Piece(disc(0, -110, 5) + disc(0, -82, 5) + disc(0, -54, 5), "white"),
        Piece("M-90 -20L90 -20L90 -2L-90 -2Z", "belt"),
        Piece("M-13 -25L13 -25L13 3L-13 3Z", "", "trim", 5),
    ),
    "ermine": (
        Piece("M-80 -160Q-40 -186 0 -186Q40 -186 80 -160L76 -128Q40 -138 22 -140L0 -112L-22 -140"
              "Q-40 -138 -76 -128Z", "linen"),
        Piece("M-44 -150L-44 -143M-22 -158L-22 -151M22 -158L22 -151M44 -150L44 -143M-60 -140"
              "L-60 -134M60 -140L60 -134M-8 -138L-8 -131M10 -140L10 -133", "", "ink", 5),
        Piece(disc(0, -114, 9), "trim"),
    ),
    "sash": (
        Piece("M-64 -160L-40 -176L66 -8L42 8Z", "accent"),
        Piece(disc(34, -26, 10), "trim"),
    ),
    "bodice": (
        Piece("M-34 -186L-30 -150Q0 -124 30 -150L34 -186Z", "skin"),
        Piece("M-31 -152Q0 -124 31 -152", "", "trim", 5),
        Piece("M-26 -136L-12 -30L0 -16L12 -30L26 -136Q0 -118 -26 -136Z", "top_light"),
        Piece("M-14 -108L14 -90M14 -108L-14 -90M-11 -80L11 -62M11 -80L-11 -62", "", "trim", 3, 1,
              "detail"),
        Piece("M-90 -28Q0 -2 90 -28L90 -16Q0 12 -90 -16Z", "accent"),
    ),
    "necklace": (
        Piece("M-22 -168Q0 -142 22 -168", "", "white", 4),
        Piece(disc(0, -152, 6), "accent"),
    ),
    "leaf_bodice": (
        Piece("M-36 -186L-32 -152Q-16 -138 0 -152Q16 -138 32 -152L36 -186Z", "skin"),
        Piece("M-33 -154Q-16 -138 0 -152Q16 -138 33 -154", "", "top_light", 5),
        Piece("M-30 -60Q0 -100 30 -60Q0 -36 -30 -60Z", "top_light"),
        Piece("M-90 -44Q0 -22 90 -44L90 -32Q0 -10 -90 -32Z", "accent"),
    ),
    "jerkin": (
        Piece("M-26 -182L0 -128L26 -182Z", "skin"),
        Piece("M-52 -170L-14 -168L-12 20L-80 20L-80 -120ZM52 -170L14 -168L12 20L80 20L80 -120Z",
              "accent_shade"),
        Piece("M-52 -170L-30 -169L-36 20L-80 20L-80 -120Z", "ink", opacity=0.14, kind="shade"),
        Piece("M-13 -124L13 -108M13 -124L-13 -108M-13 -94L13 -78M13 -94L-13 -78M-13 -64L13 -48"
              "M13 -64L-13 -48", "", "belt", 3.4, 1, "detail"),
    ),
    "trench": (
        Piece("M-22 -182L0 -100L22 -182Z", "linen"),
        Piece("M-6 -160L6 -160L9 -112L0 -96L-9 -112Z", "accent"),
        Piece("M-26 -182L-52 -150L-36 -118L4 -76L-12 -170Z", "top_light", "top_line", 2.4),
        Piece("M26 -182L52 -150L36 -118L4 -76L12 -170Z", "top_light", "top_line", 2.4),
        Piece("M4 -76L8 40", "", "top_line", 3),
        Piece("".join(disc(x, y, 4.6) for x in (-22, 26) for y in (-66, -44, 14)), "#6b4d2a"),
        Piece("M-90 -24L90 -24L90 -6L-90 -6Z", "top_shade"),
        Piece("M-10 -29L14 -29L14 -1L-10 -1Z", "", "#6b4d2a", 5),
    ),
    "black_tie": (
        Piece("M-7 -160L7 -160L5 -148L10 -84L0 -70L-10 -84L-5 -148Z", "#131a2b"),
    ),
    "star_badge": (
        Piece(star(34, -112, 16), "#f0c24a"),
        Piece(disc(34, -112, 5), "#c9962a"),
        Piece("M-52 -160L-30 -168L-28 -160L-52 -150ZM52 -160L30 -168L28 -160L52 -150Z", "#131a2b"),
        Piece("M-46 -112L-22 -112L-22 -90L-46 -90Z", "", "top_line", 2.6, 1, "detail"),
    ),
    "duty_belt": (
        Piece("M-90 0L90 0L90 20L-90 20Z", "#15171d"),
        Piece("M-44 2L-28 2L-28 24L-44 24ZM28 2L46 2L46 26L28 26Z", "#2c2f38"),
        Piece("M-9 1L9 1L9 19L-9 19Z", "#c9962a"),
    ),
    "turnout": (
        Piece("M-26 -182L0 -136L26 -182Z", "#b8452c"),
        Piece("M0 -138L2 30", "", "top_line", 4),
        Piece("M-90 -108L90 -108L90 -90L-90 -90ZM-90 -34L90 -34L90 -16L-90 -16Z", "trim"),
        Piece("M-90 -102L90 -102L90 -96L-90 -96ZM-90 -28L90 -28L90 -22L-90 -22Z", "white"),
        Piece("M-8 -126L8 -126L8 -118L-8 -118ZM-8 -80L8 -80L8 -72L-8 -72ZM-8 -56L8 -56L8 -48"
              "L-8 -48Z", "#c7ced8"),
    ),
    "sailor_collar": (
        Piece("M-24 -182L0 -112L24 -182Z", "skin"),
        Piece("M-20 -150L20 -150L14 -136L-14 -136Z", "trim"),
        Piece("M-28 -184L-66 -146L-58 -110L0 -96L58 -110L66 -146L28 -184L0 -106Z", "trim"),
        Piece("M-56 -144L-50 -120L0 -108L50 -120L56 -144", "", "white", 3.4, 1, "detail"),
        Piece("M-9 -104L9 -104L22 -66L6 -76L0 -60L-6 -76L-22 -66Z", "accent"),
    ),
    "brass_jacket": (
        Piece("M-20 -182L0 -84L20 -182Z", "linen"),
        Piece("M-6 -160L6 -160L9 -112L0 -92L-9 -112Z", "#14171f"),
        *_LAPELS,
        Piece("".join(disc(x, y, 5) for x in (-20, 20) for y in (-62, -34, -6)), "#f0c24a"),
        Piece("M-74 -158L-34 -172L-30 -160L-74 -142ZM74 -158L34 -172L30 -160L74 -142Z", "#f0c24a"),
    ),
    "striped_shirt": (
        Piece("M-26 -182L26 -182L26 40L-26 40Z", "linen"),
        Piece("M-26 -160L26 -160M-26 -136L26 -136M-26 -112L26 -112M-26 -88L26 -88M-26 -64L26 -64"
              "M-26 -40L26 -40", "", "#b5323a", 10),
        Piece("M-24 -182Q0 -150 24 -182Z", "skin"),
    ),
    "open_coat": (
        Piece("M-26 -182L-44 -120L-24 40L-90 40L-90 -182ZM26 -182L44 -120L24 40L90 40L90 -182Z",
              "top"),
        Piece("M-26 -182L-44 -120L-24 40L-90 40L-90 -182Z", "ink", opacity=0.16, kind="shade"),
        Piece("M-26 -182L-44 -120L-24 40M26 -182L44 -120L24 40", "", "trim", 5),
        Piece(disc(-48, -96, 4.5) + disc(-44, -66, 4.5) + disc(48, -96, 4.5) + disc(44, -66, 4.5),
              "trim"),
    ),
    "big_belt": (
        Piece("M-90 -24L90 -24L90 2L-90 2Z", "#2d221c"),
        Piece("M-17 -29L17 -29L17 7L-17 7Z", "", "trim", 7),
    ),
    "hi_vis": (
        Piece("M-66 -182L-20 -182L-4 -112L-4 14L-90 14L-90 -130ZM66 -182L20 -182L4 -112L4 14"
              "L90 14L90 -130Z", "trim"),
        Piece("M-66 -182L-34 -182L-36 14L-90 14L-90 -130Z", "ink", opacity=0.13, kind="shade"),
        Piece("M-48 -182L-32 -182L-30 -60L-46 -60ZM48 -182L32 -182L30 -60L46 -60Z", "#f3f1a2"),
        Piece("M-90 -58L-4 -58L-4 -40L-90 -40ZM90 -58L4 -58L4 -40L90 -40ZM-90 -18L-4 -18L-4 0"
              "L-90 0ZM90 -18L4 -18L4 0L90 0Z", "#f3f1a2"),
    ),
    "checks": (
        Piece("M-50 -180L-50 30M-26 -180L-26 30M24 -180L24 30M48 -180L48 30M-90 -140L90 -140"
              "M-90 -108L90 -108", "", "top_line", 5, 0.55, "detail"),
    ),
    "dungarees": (
        Piece("M-30 -112L30 -112L38 -56L60 -40L60 40L-60 40L-60 -40L-38 -56Z", "bottom"),
        Piece("M-30 -112L-14 -112L-18 40L-60 40L-60 -40L-38 -56Z", "bottom_back"),
        Piece("M-28 -110L-40 -172M28 -110L40 -172", "", "bottom", 13),
        Piece(disc(-25, -103, 5.5) + disc(25, -103, 5.5), "trim"),
        Piece("M-18 -88L18 -88L18 -62Q0 -52 -18 -62Z", "", "bottom_line", 3, 1, "detail"),
        Piece("M-60 -36L-38 -52L38 -52L60 -36", "", "bottom_line", 3, 1, "detail"),
    ),
    "jabot": (
        Piece("M-30 -176Q0 -158 30 -176L26 -160Q0 -144 -26 -160Z", "white"),
        Piece("M-10 -156L10 -156L22 -104Q10 -94 0 -102Q-10 -94 -22 -104Z", "white"),
        Piece("M-4 -150L-8 -106M4 -150L8 -106", "", "#c9ccd4", 3, 1, "detail"),
        Piece("M-66 -168L-46 -176L-20 40L-44 40ZM66 -168L46 -176L20 40L44 40Z", "#8c2236"),
    ),
    "cardigan": (
        Piece("M-24 -184L0 -64L24 -184Z", "linen"),
        Piece("M-26 -184L-2 -150L-14 -138L-32 -168ZM26 -184L2 -150L14 -138L32 -168Z", "white",
              "#c9ccd4", 2),
        Piece("M-6 -152L6 -152L9 -100L0 -78L-9 -100Z", "accent"),
        Piece("M-28 -180L0 -62L2 30M28 -180L2 -62", "", "top_shade", 10),
        Piece(disc(2, -44, 4) + disc(2, -20, 4), "top_line"),
        Piece("M-90 6L90 6L90 26L-90 26Z", "top_shade"),
        Piece("M24 -30L48 -30L48 -6L24 -6Z", "", "top_line", 2.6, 1, "detail"),
    ),
    "pocket_square": (Piece("M22 -112L30 -124L36 -114L44 -122L46 -108L22 -108Z", "accent"),),
    "waistcoat": (
        Piece("M-40 -178L-22 -176L0 -88L22 -176L40 -178L66 -120L60 14L10 20L0 8L-10 20L-60 14"
              "L-66 -120Z", "#26272d"),
        Piece("M-22 -176L0 -88L22 -176", "", "#3c3e48", 6),
        Piece(disc(0, -70, 4) + disc(0, -48, 4) + disc(0, -26, 4), "accent"),
    ),
    "bow_tie": (
        Piece("M-24 -168L-4 -158L-24 -146ZM24 -168L4 -158L24 -146Z", "accent"),
        Piece("M-6 -164L6 -164L6 -150L-6 -150Z", "accent_shade"),
    ),
    "space_suit": (
        Piece("M-60 -170Q0 -140 60 -170L56 -150Q0 -122 -56 -150Z", "accent"),
        Piece("M-34 -112L34 -112L34 -58L-34 -58Z", "#c3c9d2", "#8f99a7", 3),
        Piece("M-24 -102L-4 -102L-4 -84L-24 -84Z", "#39424f"),
        Piece(disc(10, -94, 6), "#d6404a"),
        Piece(disc(25, -94, 6), "#2f9e7e"),
        Piece("M-24 -72L24 -72", "", "#8f99a7", 5),
        Piece("M-34 -80Q-62 -60 -52 10M34 -80Q62 -60 52 10", "", "#9aa5b5", 9),
        Piece("M-90 2L90 2L90 18L-90 18Z", "accent"),
    ),
    "jersey": (
        Piece("M-28 -184L0 -146L28 -184Z", "skin"),
        Piece("M-28 -184L0 -146L28 -184", "", "accent", 8),
        Piece("M-90 -130L-48 -150L-44 30L-90 30ZM90 -130L48 -150L44 30L90 30Z", "top_shade"),
        Piece("M-18 -112L12 -112L12 -102L-2 -60L-14 -60L-1 -101L-18 -101Z", "accent"),
        Piece("M-90 4L90 4L90 26L-90 26Z", "bottom"),
    ),
    "cowl": (
        Piece("M-62 -172C-50 -196 50 -196 62 -172C56 -128 24 -112 0 -112C-24 -112 -56 -128 -62 "
              "-172Z", "top_shade"),
        Piece("M-26 -180Q0 -138 26 -180Z", "top_line"),
        Piece("M-8 -112L-10 -20M20 -116L22 -20M-34 -118L-32 -20", "", "top_line", 3, 0.7, "detail"),
    ),
    "dinner_jacket": (
        Piece("M-22 -182L0 -66L22 -182Z", "white"),
        Piece("M-16 -106L0 -66L16 -106L12 10L-12 10Z", "accent"),
        Piece("M-22 -180C-44 -140 -34 -100 0 -56L-12 -172ZM22 -180C44 -140 34 -100 0 -56L12 -172Z",
              "#17151b"),
        Piece(disc(0, -134, 3) + disc(0, -118, 3), "#17151b"),
        Piece("M-90 4L90 4L90 14L-90 14Z", "#17151b"),
        Piece("M-66 -150L46 10", "", "#6b4328", 9),
    ),
    "hide_strap": (
        Piece("M-28 -184Q0 -150 28 -184L40 -150L10 -132L-24 -150Z", "skin"),
        Piece("M-66 -150L54 20L38 30L-76 -132Z", "belt"),
        Piece(disc(0, -62, 9), "#d8d2c0"),
        Piece("M22 -96L44 -90L40 -66L24 -70Z", "top_shade", "top_line", 2.6),
        Piece("M20 -98L28 -94M18 -84L26 -82M24 -70L30 -74", "", "ink", 2, 0.7, "detail"),
    ),
    "control_panel": (
        Piece("M-40 -136L40 -136L40 -66L-40 -66Z", "top_shade", "top_line", 4),
        Piece("M-30 -126L8 -126L8 -100L-30 -100Z", "#17324a"),
        Piece("M-26 -108L-18 -118L-10 -108L-2 -120L4 -112", "", "#6ff0c0", 3),
        Piece(disc(22, -120, 6), "#f05d4e"),
        Piece(disc(22, -102, 6), "accent"),
        Piece("M-28 -86L28 -86M-28 -76L28 -76", "", "top_line", 4),
        Piece("M-90 -14L90 -14M-90 0L90 0", "", "top_line", 4),
        Piece(disc(-48, -152, 4) + disc(48, -152, 4), "top_line"),
    ),
}  # fmt: skip
