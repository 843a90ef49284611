"""Given names that are nearly always one or the other, from several languages.

A name in neither list is decided by words or by chance; names that go both ways (Alex, Robin,
Sam) are left out on purpose.
"""

WOMEN = frozenset(
    (
        "aaliyah abigail ada adaeze agnes agnieszka aiko aisha alba alessia alice alicia aline "
        "amal amara amelia amelie amina amy ana anaya angela anika anita anjali ann anna anne "
        "anneke annie anya aoife ariel astrid aurora ava barbara beatrice beatriz bella beth "
        "bianca brenda bridget bronwyn camila camille carla carmen carol caroline catherine "
        "cecilia chana chantal charlotte chiara chioma chloe christine claire clara claudia cleo "
        "cora daisy daniela daphne deborah deepa diana dina dora dorothy edith eleanor elena "
        "elisa eliza elizabeth ella ellen elodie elsa emiko emilia emily emma erica esther eva "
        "eve evelyn fatima federica fenna fernanda fiona flora folake frances francesca freya "
        "frida gabriela georgia gina giovanna giulia gloria grace greta hana hannah hanneke "
        "harriet haruka heather heidi heidrun helen helena hilda ida imani imogen ines ingeborg "
        "ingrid irene irina iris isabel isabella isla ivy jada jane janet jasmine jennifer "
        "jessica joan joanna josephine joy judith julia juliana julie june karen katarina kate "
        "katherine kathy kavita kay keiko laila lakshmi lara laura layla leah leila lena leonor "
        "lila lily linda lisa liv lola lorena louise lucia lucie lucy luisa luna lydia mabel "
        "madeleine maeve magda mai maia malgorzata manon mara margaret maria mariam mariana marie "
        "marina marta martha mary matilda maya meera mei mei-ling melissa mia michelle mila mina "
        "mira miriam molly mona monica nadia nancy naoko naomi natalia natasha ngozi nia niamh "
        "nicole nina nokuthula noor nora oksana olga olive olivia pamela paola patricia paula "
        "penelope petra phoebe pilar polly priya rachel rania rebecca regina renata rita rosa "
        "rosalie rose rosie roxanne ruby ruth sabine sadie sakura salma samira sandra saoirse "
        "sara sarah selma shirley sienna simone siobhan sofia sonia sophia sophie stella suki "
        "sunita susan svetlana sylvia tamara tanya tara tatiana teresa tessa thandiwe thea tina "
        "titania uma ursula valentina vanessa vera veronica victoria viola violet wanda wanjiru "
        "wendy willow yara yasmin ying yoko yuki yvonne zahra zainab zara zoe zofia "
    ).split()
)
MEN = frozenset(
    (
        "aaron abdul abe abel adam adrian ahmed aidan akira al alan albert alejandro alessandro "
        "alexander alfred ali alistair amir amit anders andre andrew andrzej andy angus anil "
        "anton antonio arjun arthur arturo ashok axel barry ben benjamin bernard bilal bill bjorn "
        "bob boris brad brian bruce bruno callum carl carlos cesar charles charlie chidi "
        "christian christopher colin connor cyrus daichi daisuke dan daniel dario darius dave "
        "david dean declan deepak dennis derek diego dieter dimitri dmitri dominic don donald "
        "doug douglas dylan ed eddie edgar eduardo edward eli elias elliot emeka emil emre "
        "enrique enzo eoin eric ernest esteban ethan etienne eugene evan fabian fabio felipe "
        "felix fergus fernando finn floyd francis francisco francois frank fred frederick gabriel "
        "gary geoff george gerald gianni gilbert giovanni giuseppe glenn gordon graham greg "
        "guillaume gus gustav hakan hamid hamish hank hans harold harry haruto hassan hector "
        "henrik henry hiro hiroshi hugh hugo ian ibrahim ignacio igor isaac ivan jack jacob jake "
        "jamal james jared jaroslav jason javier jeff jeremy jerome jerry jim jimmy joao joaquin "
        "joel johan john johnny jonas jonathan jorge jose joseph joshua juan julian julio jurgen "
        "karim karl keith ken kenji kenneth kenta kevin khalid kofi kurt kwabena kwame lars "
        "laurence laurent leo leon leonard lewis liam lorenzo louis luca lucas luigi luis lukas "
        "luke magnus malik marc marco marcus mario mark martin mateo matteo matthew matthias "
        "maurice max mehmet michael miguel mike milo mohamed mohammed muhammad mustafa nate "
        "nathan neil nelson nicholas nick nico niels nikolai noah norman oleg oliver olivier omar "
        "oscar osman otto owen pablo patrick paul pawel pedro pete peter philip pierre rafael raj "
        "rajesh ralph ramon raul ravi ricardo richard rick robert roberto rodolfo rodrigo roger "
        "rohan roland roman ron rory roy rufus russell ryan salim samuel sanjay santiago satoshi "
        "scott sean sebastian sergio seth simon sipho stan stefan stefano stephen steve steven "
        "stuart suresh sven takashi tariq ted thabo theo thierry thomas tim timothy toby todd tom "
        "tomas tomasz tommy tony tunde umar vaclav victor vikas vikram viktor vincent vincenzo "
        "vladimir wade walter warren wesley will william wojciech wolfgang xavier yosef yusef "
        "yusuf zachary "
    ).split()
)
