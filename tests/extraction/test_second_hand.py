"""Second-hand speech: X as told by Y makes X the speaker and keeps Y; who cites no person speaks for themselves."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import read

INTRO = (
    "Menteri Perairan Wira Damayanti dan Sekretaris Daerah Seno Prabawan datang ke Langitbiru. "
    "Nelayan Gilang Pramudya juga datang.\n\n"
)
WIRA, SENO, GILANG = "Wira Damayanti", "Seno Prabawan", "Gilang Pramudya"


def told(text: str) -> list[tuple[str | None, str | None]]:
    """Speaker and teller of each quote of the last paragraph."""
    return [(quote.speaker.name, quote.attribution.via) for quote in read(INTRO + text)]


@pytest.mark.parametrize(
    "text",
    [
        '"Mari jaga sungai kita," ujar Seno, menirukan Wira.',
        '"Mari jaga sungai kita," ujar Seno mengutip Menteri Perairan.',
        '"Mari jaga sungai kita," kata Seno saat membacakan sambutan tertulis dari Wira, Senin (3/2).',
        '"Mari jaga sungai kita," kata Seno seraya menyitir isi pidato Wira.',
        '"Mari jaga sungai kita," ujar Wira dalam sambutannya yang dibacakan oleh Seno.',
        '"Mari jaga sungai kita." Hal itu disampaikan Wira lewat pesan tertulis yang dibacakan Seno.',
        'Seno menirukan ucapan Wira: "Mari jaga sungai kita."',
        "Seno mengutip pernyataan Wira bahwa harga ikan turun.",
        "Menurut Seno mengutip pernyataan Wira, harga ikan turun bulan depan.",
        "Membacakan sambutan Wira, Seno menegaskan bahwa harga ikan turun.",
        "Wira mengatakan dalam sambutan tertulis yang dibacakan Seno bahwa harga ikan turun.",
        "Wira dalam sambutan tertulis yang dibacakan Seno mengatakan bahwa harga ikan turun.",
        "Dalam sambutan Wira yang dibacakan Seno, ia mengatakan bahwa harga ikan turun.",
        "Dalam sambutan yang dibacakan Seno, Wira mengatakan bahwa harga ikan turun.",
    ],
)
def test_whose_words_are_told_is_the_speaker(text: str) -> None:
    assert told(text) == [(WIRA, SENO)]


@pytest.mark.parametrize(
    "text",
    [
        '"Mari jaga sungai kita," ujar Seno mengutip Kabar Tirta.',
        '"Mari jaga sungai kita," ujar Seno mengutip laporan Bank Dunia.',
        '"Mari jaga sungai kita," ujar Seno mengutip amanat Pasal 33 UUD 1945.',
        '"Mari jaga sungai kita," ujar Seno mengutip pernyataan warga.',
        '"Mari jaga sungai kita," ujar Seno usai membacakan sambutan Wira.',
        '"Mari jaga sungai kita," ujar Seno saat membacakan surat dakwaan Wira.',
        '"Mari jaga sungai kita," ujar Seno membacakan sambutan Sekretaris Daerah.',
        '"Mari jaga sungai kita," ujar Seno menirukan ucapannya.',
        '"Mari jaga sungai kita," ujar Seno mewakili Wira.',
        "Seno mengatakan dalam sambutannya bahwa harga ikan turun.",
    ],
)
def test_who_cites_no_person_speaks_for_themselves(text: str) -> None:
    assert told(text) == [(SENO, None)]


def test_who_does_not_cite_tells_nothing() -> None:
    assert (WIRA, SENO) not in told("Seno tidak mengutip pernyataan Wira bahwa harga ikan turun.")


def test_a_body_can_be_cited_by_its_statement() -> None:
    assert told('"Harga ikan naik," ujar Seno mengutip pernyataan Bank Dunia.') == [("Bank Dunia", SENO)]


def test_who_is_only_described_can_be_imitated() -> None:
    assert told('"Ikan habis," ujar Seno menirukan ucapan seorang nelayan.') == [("seorang nelayan", SENO)]


def test_who_cites_goes_on_speaking() -> None:
    text = '"Mari jaga sungai," ujar Seno mengutip ucapan Wira. Ia berharap warga ikut menjaga sungai itu.'
    assert told(text) == [(WIRA, SENO), (SENO, None)]


def test_a_speech_that_is_read_out_goes_on() -> None:
    text = (
        "Dalam sambutan Wira yang dibacakan Seno mengatakan, harga ikan turun.\n\n"
        '"Nelayan perlu perahu," katanya.\n\n"Saya setuju," kata Wira.'
    )
    assert told(text) == [(WIRA, SENO), (WIRA, SENO), (WIRA, None)]


def test_a_quotation_right_behind_goes_on_with_what_is_told() -> None:
    text = '"Mari jaga sungai," kata Seno membacakan pesan Wira. "Mari tanam pohon di tepi sungai." "Mari bersama."'
    assert told(text) == [(WIRA, SENO)] * 3


def test_two_quotations_side_by_side_are_both_told() -> None:
    assert told("“Mari jaga sungai,” “Mari jaga laut,” kata Seno menirukan Wira.") == [(WIRA, SENO)] * 2


def test_the_mention_is_the_name_of_the_speaker() -> None:
    (quote,) = read(INTRO + '"Mari jaga sungai," kata Seno mengutip ucapan Wira.')
    mention = quote.attribution.mention
    assert mention is not None
    assert mention.text == "Wira"
    assert quote.attribution.rule == "short-name"
