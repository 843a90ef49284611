"""What the words of a stage direction have people do: poses, faces, things held, ways in and out.

Closed tables, read by storyboard_acting.py. What stands in no table is not acted: a wrong gesture
is worse than a still one.
"""

from film.content import Expression, Pose, Prop

POSES: tuple[tuple[str, Pose], ...] = (
    (r"waves?(?! (?:\w+[ -])*?wand)|waving(?! (?:\w+ )*?wand)|beckons?", "wave"),
    (r"points?(?! of)|pointing", "point"),
    (r"shrugs?|shrugging|throws? up (?:his|her|their) (?:hands|arms)", "shrug"),
    (r"hugs?|hugging|embraces?|embracing|throws? (?:his|her|their) arms around"
     r"|holds? (?:him|her|them|each other) (?:close|tight)|arms? around", "hug"),
    (r"kneels?|kneeling|drops? (?:to|on|onto) (?:one knee|(?:his|her|their) knees?)"
     r"|on (?:one|bended) knee|crouch(?:es|ing)?|bends? down|stoops?|stooping", "kneel"),
    (r"bows(?! and arrow)|bowing|curts(?:ies|eys|ying)", "bow"),
    (r"wring(?:s|ing)? (?:\w+ )?hands?|begs?|begging|pleads?|pleading|implor(?:es|ing)"
     r"|clasps? (?:his|her|their) hands|prays?|praying|weeps?|weeping|wails?|wailing", "plead"),
    (r"cowers?|cowering|shrinks? back|shrieks?|shrieking|screams?|recoils?|flinch(?:es|ing)"
     r"|hides? (?:behind|under|(?:his|her|their) face)|trembl(?:es|ing)", "cower"),
    (r"stirs(?! up| in (?:his|her) sleep)|stirring|brew(?:s|ing)|cooks?|cooking"
     r"|bends? over (?:\w+ )?(?:fire|ca(?:u)?ldron|pot|stove)", "stir"),
    (r"dances?|dancing|twirls?|spins? (?:around|round)|trips? back and forth|waltz(?:es|ing)?"
     r"|capers?|skips? about", "dance"),
    (r"on the phone|into (?:\w+ )?phone|answers? (?:\w+ )?(?:phone|call|mobile)|dials?"
     r"|picks? up (?:\w+ )?(?:phone|receiver)|talks? on (?:\w+ )?phone", "phone"),
    (r"types?|typing|at (?:his|her|their|the) (?:keyboard|computer|laptop)", "type"),
    (r"carries|carrying|lugs?|hauls?|hauling", "carry"),
    (r"slumps?|slumping|collapses?|faints?|droops?|(?:hangs?|drops?) (?:his|her|their) head"
     r"|falls? back|sinks? (?:down|to the floor|against)|sags?", "slump"),
    (r"lies (?!to\b)|lying (?:on|in|down|there|still)|falls? (?:down|to the (?:ground|floor)"
     r"|asleep)|is asleep|sleeps?|sleeping|stretched out", "lie"),
    (r"sits?|sitting|seated|settles (?:in|down|into)", "sit"),
    (r"cheers?|cheering|celebrates?|jumps? (?:up|for joy)|(?:throws?|raises?|lifts?) (?:\w+ )?"
     r"(?:arms|hands)|in triumph|claps?|applauds?|applauding", "cheer"),
    (r"thinks?|thinking|ponders?|considers?|hesitates?|wonders?|scratches (?:his|her|their) head"
     r"|stares? at the ceiling|hand to (?:his|her|their) (?:head|chin)|in thought|looks? up"
     r"|studies|examines?", "think"),
    (r"(?:crosses|folds) (?:his|her|their) arms|arms (?:crossed|folded)", "crossed"),
    (r"(?:hands|hand) on (?:his |her |their )?hips?", "idle_hip"),
    (r"reach(?:es|ing)?(?! the\b)|grabs?|grabbing|snatch(?:es)?|seizes?|hands (?:him|her|them|over|"
     r"it|the|a|an|[A-Z]\w+)|gives? (?:him|her|them|it|the|a|[A-Z]\w+)|takes? (?:the|a|an|his|her)"
     r"|plucks?|catches|opens? (?:\w+ )?(?:door|casement|curtain|window|box|gate|drawer)"
     r"|(?:un)?locks?|drags?|dragging|pulls?|pulling|pushes|pours?|pouring|knocks?", "reach"),
    (r"holds? (?:out|up)|holding up|offers?|presents?|gestures?|shows?|spreads? (?:his|her|their)"
     r"|opens? (?:his|her|their) (?:hands|arms)|displays?|introduces?|sings?|singing|recites?"
     r"|announces?|waves? (?:\w+[ -])*?wand", "present"),
    (r"brandish(?:es|ing)|draws? (?:\w+ )?(?:sword|blade|dagger|knife|gun)"
     r"|swing(?:s|ing) (?:his|her|their)|reads?|reading|holds?|holding|clutch(?:es|ing)"
     r"|sips?|drinks?|drinking|blows? \w*"
     r"|plays? (?:the|a|his|her)|unfolds?|picks? up|writes?|checks? (?:his|her|their|the) "
     r"(?:phone|watch|clipboard|list|chart|notes)", "hold"),
    (r"runs?(?! (?:a|the|out of)\b)|running|rush(?:es|ing)|hurr(?:ies|ying)|darts?|dash(?:es|ing)"
     r"|sprints?|races|flees|springs? (?:forward|at|up)|leaps?|charges|gallops?", "run"),
    (r"paces?|pacing|strolls?|walks? (?:along|down|through|past|beside|around|up|to)|wanders?"
     r"|stalks?|stalking|marches|steps? (?:forward|back|closer)|approaches|starts forward"
     r"|comes? forward|coming forward", "walk"),
    (r"stands? (?:up|still)|rises?|gets up|straightens", "stand"),
)  # fmt: skip
"""Words in a stage direction → pose."""

EXPRESSIONS: tuple[tuple[str, Expression], ...] = (
    (
        r"laugh(?:s|ing)?|giggl(?:es|ing)|joy(?:ful|fully|ous|ously)?|delighted|overjoyed"
        r"|excited(?:ly)?|beams?|beaming|grins?|grinning|thrilled|ecstatic|in triumph|cheers"
        r"|cheering|sings|singing",
        "joy",
    ),
    (
        r"smirk(?:s|ing)?|teas(?:es|ing)|sly(?:ly)?|wry(?:ly)?|winks?|winking|dry(?:ly)?"
        r"|mischievous(?:ly)?|deadpan|sneers?|sneering|mock(?:s|ing|ingly)",
        "smirk",
    ),
    (
        r"smil(?:es?|ing)|happy|happily|warm(?:ly)?|cheerful(?:ly)?|glad(?:ly)?|relieved"
        r"|proud(?:ly)?|gentl[ey]|kindly|nods|tender(?:ly)?|softly|embraces?|hugs?",
        "happy",
    ),
    (
        r"sad(?:ly)?|cr(?:ies|ying)(?! out)|weeps?|weeping|tearful(?:ly)?|sobs?|sobbing|heartbroken"
        r"|sighs?|sighing|disappointed|lonely|hurt|grief|griev(?:es|ing)|wail(?:s|ing)"
        r"|mourn(?:s|ing|fully)|drops (?:his|her|their) head",
        "sad",
    ),
    (
        r"worried(?:ly)?|anxious(?:ly)?|nervous(?:ly)?|afraid|scared|frightened|uneasy"
        r"|uneasily|concerned|hesitant(?:ly)?|frowns?|panick(?:s|ed|ing)|trembl(?:es|ing)"
        r"|bites (?:his|her|their) lip|wring(?:s|ing)? (?:\w+ )?hands?|pleads?|pleading|begs?"
        r"|cowers?|cowering|whisper(?:s|ing)",
        "worried",
    ),
    (
        r"angry|angrily|furious(?:ly)?|shouts?|shouting|yells?|snaps?|snapping|glares?"
        r"|annoyed|irritated|slams?|exasperated(?:ly)?|fierce(?:ly)?|glowers?|scowls?|scowling"
        r"|growls?|snarls?|brandish(?:es|ing)|frightfully|stern(?:ly)?|rage|raging",
        "angry",
    ),
    (
        r"surprised?|surprise|shocked|gasps?|startled|stunned|amazed|astonished|wide-eyed"
        r"|jaw drops|shrieks?|shrieking|screams?",
        "surprised",
    ),
    (
        r"s[kc]eptical(?:ly)?|doubtful(?:ly)?|suspicious(?:ly)?|unconvinced"
        r"|raises? an eyebrow|shakes (?:his|her|their) head|rolls (?:his|her|their) eyes|eyes the",
        "skeptical",
    ),
    (r"tired(?:ly)?|yawns?|yawning|exhausted|sleepy|sleepily|weary|wearily|bored|asleep", "tired"),
)
"""Verb or manner → expression."""

FACES: dict[Pose | None, Expression] = {
    "cheer": "joy",
    "wave": "happy",
    "hug": "happy",
    "plead": "worried",
    "cower": "worried",
    "dance": "joy",
    "slump": "sad",
}
"""A gesture that needs a face, when the words give none."""

PROPS: tuple[tuple[str, Prop], ...] = (
    (r"phone|mobile|telephone|receiver|smartphone|cell", "phone"),
    (r"cup|mug|glass|goblet|tea|coffee|vial|potion|bottle|beer|drink|flask", "cup"),
    (r"book|notebook|diary|novel|bible|ledger|textbook", "book"),
    (r"letter|note|envelope|papers?|telegram|scroll|map|document|newspaper|contract|photo(?:graph)?"
     r"|ticket|results|script|message", "letter"),
    (r"bag|suitcase|briefcase|backpack|sack|purse|rucksack|handbag", "bag"),
    (r"basket", "basket"),
    (r"flowers?|rose|daisy|bouquet|tulips?|bunch of \w+", "flower"),
    (r"umbrella|parasol", "umbrella"),
    (r"lantern|torch|lamp|candle|flashlight", "lantern"),
    (r"keys?", "key"),
    (r"ropes?|chain|cord|leash|thread", "rope"),
    (r"swords?|blade|dagger|knife|sabre", "sword"),
    (r"shield", "shield"),
    (r"(?:[\w-]+-)?wand", "wand"),
    (r"staff|walking stick|cane|crutch|crook|spear|sceptre", "staff"),
    (r"broom(?:stick)?|mop", "broom"),
    (r"club|bludgeon|mace|baseball bat", "club"),
    (r"flute|pipe|whistle|recorder", "flute"),
    (r"microphone|mic", "microphone"),
    (r"camera", "camera"),
    (r"laptop|computer|tablet", "laptop"),
    (r"spoon|ladle|whisk", "spoon"),
    (r"hammer|axe|wrench|spanner", "hammer"),
    (r"magnifying glass|magnifier", "magnifier"),
    (r"ball", "ball"),
    (r"tray|plate|dish", "tray"),
    (r"box|parcel|package|gift|cake|crate|casket", "box"),
    (r"clipboard|file|folder|chart|checklist", "clipboard"),
    (r"stethoscope", "stethoscope"),
)  # fmt: skip
"""Thing in a hand → prop."""
HOLDING = (
    r"holds?(?: out| up)?|holding(?: out| up)?|carries|carrying|with|picks? up|takes?|taking|grabs?"
    r"|draws?|drawing|brandish(?:es|ing)|swing(?:s|ing)|waves?|waving|blows?|blowing|reads?|reading"
    r"|opens?|raises?|raising|lifts?|pulls? out|produces?|plucks?|drinks?|sips?|clutch(?:es|ing)"
    r"|grips?|shows?|checks?|plays?|writes?|finds?|unfolds?|uses?|using|answers?|lights?|throws?"
    r"|bounces?|catches|locks? \w+ with|shakes?|examines?|studies|snatch(?:es)?|seizes?|bearing"
    r"|looks? (?:at|through)|lean(?:s|ing) on"
)
"""Verbs of having something in hand."""
PUT_AWAY = (
    r"puts? (?:\w+ ){0,3}?(?:down|away|back|aside)|sheath(?:e|es|ing)|drops? (?:the|his|her|their)"
    r"(?! head)|sets? (?:\w+ ){0,3}?down|hangs? up|lays? (?:\w+ ){0,3}?(?:down|aside)|pockets?"
    r"|throws? (?:\w+ ){0,3}?away|lowers? (?:the|his|her) (?:sword|phone|book|camera|letter)"
)
GIVES = r"hands?|gives?|passes|throws?|offers?"
"""Followed by whom or what."""
OF_POSE: dict[Pose | None, Prop] = {"stir": "spoon", "phone": "phone", "type": "laptop"}
"""A pose that is nothing without its thing."""

ENTERS = (
    r"enters?|(?:walks?|runs?|comes?|steps?|rush(?:es)?|hurr(?:y|ies)|bursts?|strides?|wanders?"
    r"|stumbles?|slips?|strolls?|march(?:es)?|sneaks?|stalks?|darts?|darting|floats?|floating"
    r"|flies|creeps?|staggers?|gallops?|rides?|riding) "
    r"(?:in|into|up|inside|over|back in|through the (?:door|gate)|by|out of the (?:door|tower))"
    r"|bursts? out|arrives?|appears?|joins? (?:him|her|them)"
)
LEAVES = (
    r"leaves?(?! (?:the|a|his|her) (?:note|message|letter|bag|book|key|cup))|exits?|exeunt"
    r"|(?:walks?|runs?|storms?|steps?|rush(?:es)?|hurr(?:y|ies)|strides?|slips?"
    r"|heads?|march(?:es)?|goes|go|flies|rides?|darts?|creeps?|stalks?) "
    r"(?:out|away|off|outside|into the (?:house|tower|woods|dark|night))"
    r"|disappears?|vanish(?:es)?|drives? (?:off|away)|is gone|retires?|withdraws?"
)
LED_OFF = r"(?:is|are) (?:dragged|led|taken|carried|marched) (?:out|away|off|into|up)"
LEADS_OTHERS = r"drags?|dragging|leads?|leading|carries|pulls?|pushes|marches"
"""With others after it: they go where the leader goes."""
IN_A_HURRY = (
    r"runs?|running|rush(?:es|ing)|hurr(?:ies|ying)|darts?|darting|dash(?:es|ing)|sprints?|races"
    r"|flees|bursts?|storms?|charges|gallops?|springs?"
)
