"""Given names that are nearly always one or the other, from several languages.

A name in neither list is decided by words or by chance; names that go both ways (Alex, Robin,
Sam) are left out on purpose.
"""

WOMEN = frozenset(
    (
        "abigail ada agnes aisha alba alice alicia aline amal amara amelia amina amy ana anaya "
        "angela anika anita ann anna anne annie anya ariel astrid aurora ava barbara beatrice "
        "bella beth bianca brenda bridget camila carla carmen carol caroline catherine cecilia "
        "chana charlotte chiara chloe christine claire clara claudia cleo cora daisy daniela "
        "daphne deborah diana dina dora dorothy edith eleanor elena elisa eliza elizabeth ella "
        "ellen elsa emilia emily emma erica esther eva eve evelyn fatima fiona flora frances "
        "freya frida gabriela georgia gina giulia gloria grace greta hana hannah harriet heather "
        "heidi helen helena hilda ida imani ines ingrid irene iris isabel isabella isla ivy jada "
        "jane janet jasmine jennifer jessica joan joanna josephine joy judith julia julie june "
        "karen kate katherine kathy kay keiko laila lara laura layla leah leila lena leonor lila "
        "lily linda lisa liv lola lorena louise lucia lucy luisa luna lydia mabel "
        "madeleine maeve "
        "magda mai maia manon mara margaret maria mariam marie marina marta martha mary matilda "
        "maya mei melissa mia michelle mila mina mira miriam molly mona monica nadia nancy naomi "
        "natalia natasha nia nicole nina noor nora olga olive olivia pamela patricia paula "
        "penelope petra phoebe pilar polly priya rachel rania rebecca regina rita rosa rosalie "
        "rose rosie roxanne ruby ruth sadie salma samira sandra sara sarah selma shirley sienna "
        "sofia sonia sophia sophie stella suki susan sylvia tamara tanya tara teresa tessa thea "
        "tina titania uma ursula valentina vanessa vera veronica victoria viola violet wanda "
        "wendy willow yara yasmin ying yoko yuki yvonne zahra zainab zara zoe "
    ).split()
)
MEN = frozenset(
    (
        "aaron abdul abe abel adam adrian ahmed aidan akira al alan albert alejandro alessandro "
        "alexander alfred ali amir anders andre andrew andy angus anton antonio arjun arthur "
        "arturo ashok axel barry ben benjamin bernard bilal bill bjorn bob boris brad "
        "brian bruce "
        "bruno carl carlos cesar charles charlie christian christopher colin connor cyrus daichi "
        "dan daniel dario darius dave david dean dennis derek diego dimitri dmitri dominic don "
        "donald doug douglas dylan ed eddie edgar eduardo edward eli elias elliot emil enrique "
        "eric ernest ethan eugene evan fabian felipe felix fernando finn floyd francis francisco "
        "frank fred frederick gabriel gary geoff george gerald gilbert giovanni glenn gordon "
        "graham greg gus gustav hamid hank hans harold harry haruto hassan hector henrik henry "
        "hiro hugh hugo ian ibrahim igor isaac ivan jack jacob jake jamal james jared jason "
        "javier jeff jeremy jerome jerry jim jimmy joao joel johan john johnny jonas jonathan "
        "jorge jose joseph joshua juan julian julio karim karl keith ken kenji kenneth kevin "
        "khalid kofi kurt kwame lars laurence leo leon leonard lewis liam lorenzo louis luca "
        "lucas luigi luis luke magnus malik marc marco marcus mario mark martin mateo matteo "
        "matthew maurice max michael miguel mike milo mohamed mohammed muhammad nate nathan neil "
        "nelson nicholas nick nico niels nikolai noah norman oleg oliver omar oscar osman otto "
        "owen pablo patrick paul pedro pete peter philip pierre rafael raj rajesh ralph ramon "
        "raul ravi ricardo richard rick robert roberto rodrigo roger roland roman ron rory roy "
        "rufus russell ryan salim samuel santiago scott sean sebastian sergio seth simon stan "
        "stefan stephen steve steven stuart sven tariq ted theo thomas tim timothy toby todd tom "
        "tomas tommy tony tunde umar victor vikram viktor vincent vladimir wade walter warren "
        "wesley will william xavier yosef yusuf zachary "
    ).split()
)
