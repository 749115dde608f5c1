/**
 * Mail domains that exist, from all over the world, large and small: providers, internet companies, universities,
 * authorities, firms. Nobody who has an address there may read "Did you mean …?".
 */
export const REAL_DOMAINS: readonly string[] = `
gmail.com googlemail.com google.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.co.jp yahoo.com.br
yahoo.com.mx yahoo.com.ar yahoo.com.au yahoo.co.in yahoo.in yahoo.ca yahoo.com.tw yahoo.com.hk yahoo.com.sg yahoo.com.ph
yahoo.co.id yahoo.com.vn yahoo.co.th yahoo.ie yahoo.gr yahoo.pl yahoo.ro yahoo.se yahoo.no yahoo.dk yahoo.at yahoo.be
ymail.com rocketmail.com myyahoo.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.be
hotmail.nl hotmail.se hotmail.no hotmail.dk hotmail.fi hotmail.gr hotmail.ch hotmail.ca hotmail.com.br hotmail.com.ar
hotmail.com.tr hotmail.co.jp hotmail.co.th hotmail.co.il hotmail.my hotmail.sg hotmail.cl outlook.com outlook.de outlook.fr
outlook.it outlook.es outlook.pt outlook.dk outlook.at outlook.be outlook.ie outlook.jp outlook.kr outlook.sa outlook.in
outlook.com.br outlook.com.ar outlook.com.au outlook.com.tr outlook.com.vn outlook.co.th outlook.co.id outlook.cl outlook.cz
outlook.hu outlook.ph outlook.sg outlook.lv outlook.com.gr live.com live.co.uk live.fr live.de live.nl live.it live.be live.se
live.no live.dk live.ca live.cn live.jp live.com.mx live.com.ar live.com.pt live.com.au msn.com passport.com windowslive.com
icloud.com me.com mac.com aol.com aol.co.uk aol.de aol.fr aim.com love.com netscape.net verizon.net comcast.net att.net
sbcglobal.net bellsouth.net cox.net charter.net spectrum.net earthlink.net frontier.com optonline.net roadrunner.com rr.com
juno.com centurylink.net windstream.net suddenlink.net mindspring.com q.com embarqmail.com
mail.com email.com usa.com post.com europe.com asia.com consultant.com engineer.com doctor.com gmx.com gmx.de gmx.net gmx.at
gmx.ch gmx.fr gmx.us gmx.co.uk web.de t-online.de freenet.de arcor.de online.de mail.de posteo.de mailbox.org tutanota.com
tutanota.de tuta.io tuta.com tutamail.com keemail.me proton.me pm.me protonmail.com protonmail.ch fastmail.com fastmail.fm
hey.com zoho.com zoho.eu zohomail.com hushmail.com startmail.com mailfence.com runbox.com disroot.org riseup.net
duck.com mozmail.com simplelogin.com privaterelay.appleid.com kolabnow.com ctemplar.com vivaldi.net skiff.com gandi.net
orange.fr wanadoo.fr free.fr sfr.fr laposte.net bbox.fr neuf.fr numericable.fr club-internet.fr voila.fr aliceadsl.fr
libero.it virgilio.it tiscali.it alice.it tin.it tim.it fastwebnet.it inwind.it iol.it pec.it aruba.it poste.it
telefonica.net terra.es movistar.es ono.com sapo.pt clix.pt netcabo.pt iol.pt mail.telepac.pt
btinternet.com btopenworld.com talktalk.net sky.com virginmedia.com ntlworld.com blueyonder.co.uk tiscali.co.uk plus.com
o2.co.uk zen.co.uk nhs.net eircom.net eir.ie upcmail.nl ziggo.nl kpnmail.nl kpnplanet.nl planet.nl xs4all.nl home.nl
hetnet.nl casema.nl quicknet.nl telenet.be skynet.be proximus.be scarlet.be voo.be pandora.be bluewin.ch hispeed.ch sunrise.ch
swissonline.ch chello.at aon.at a1.net utanet.at kabsi.at liwest.at telia.com comhem.se bredband.net spray.se tele2.se
online.no broadpark.no getmail.no lyse.net tdc.dk stofanet.dk mail.dk jubii.dk post.tele.dk kolumbus.fi elisanet.fi
saunalahti.fi luukku.com suomi24.fi welho.com simnet.is internet.is wp.pl o2.pl onet.pl op.pl interia.pl gazeta.pl tlen.pl
poczta.fm vp.pl seznam.cz centrum.cz email.cz post.cz volny.cz atlas.cz azet.sk zoznam.sk centrum.sk freemail.hu citromail.hu
indamail.hu t-online.hu vipmail.hu abv.bg mail.bg dir.bg gbg.bg siol.net t-1.si net.hr vip.hr inet.hr t-com.me eunet.rs sbb.rs
ptt.rs otenet.gr forthnet.gr hol.gr in.gr freemail.gr cytanet.com.cy primehome.com inbox.lv apollo.lv one.lv mail.ee hot.ee
online.ee neti.ee delfi.lt takas.lt one.lt mail.ru yandex.ru yandex.com ya.ru rambler.ru bk.ru inbox.ru list.ru internet.ru
ukr.net i.ua meta.ua bigmir.net tut.by mail.kz mynet.com ttmail.com superonline.com turk.net walla.co.il walla.com
netvision.net.il bezeqint.net zahav.net.il 012.net.il emirates.net.ae eim.ae qatar.net.qa batelco.com.bh maktoob.com
qq.com 163.com 126.com 139.com 189.cn wo.cn sina.com sina.cn sohu.com 21cn.com yeah.net foxmail.com aliyun.com tom.com
vip.qq.com vip.163.com vip.sina.com naver.com daum.net hanmail.net nate.com kakao.com korea.com docomo.ne.jp ezweb.ne.jp
au.com softbank.ne.jp i.softbank.jp ymobile.ne.jp nifty.com biglobe.ne.jp ocn.ne.jp plala.or.jp so-net.ne.jp excite.co.jp
goo.jp hi-net.hinet.net hinet.net msa.hinet.net seed.net.tw pchome.com.tw netvigator.com hkbn.net singnet.com.sg
starhub.net.sg pacific.net.sg streamyx.com tm.net.my telkom.net cbn.net.id indosat.net.id pldtdsl.net globe.com.ph
rediffmail.com indiatimes.com sify.com vsnl.com vsnl.net bsnl.in airtelmail.in bigpond.com bigpond.net.au optusnet.com.au
iinet.net.au internode.on.net tpg.com.au westnet.com.au dodo.com.au adam.com.au xtra.co.nz slingshot.co.nz orcon.net.nz
vodafone.co.nz inspire.net.nz paradise.net.nz uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com r7.com
zipmail.com.br oi.com.br fibertel.com.ar arnet.com.ar speedy.com.ar ciudad.com.ar vtr.net adsl.net.uy une.net.co etb.net.co
prodigy.net.mx infinitum.com.mx cantv.net entelnet.bo speedy.com.pe sympatico.ca bell.net rogers.com shaw.ca telus.net
videotron.ca cogeco.ca eastlink.ca nb.sympatico.ca telkomsa.net mweb.co.za vodamail.co.za webmail.co.za iafrica.com
absamail.co.za lantic.net menara.ma topnet.tn planet.tn djaweb.dz tedata.net.eg link.net mtnnigeria.net safaricom.co.ke
harvard.edu mit.edu stanford.edu berkeley.edu ox.ac.uk cam.ac.uk ucl.ac.uk ethz.ch epfl.ch tum.de u-tokyo.ac.jp pku.edu.cn
unimelb.edu.au utoronto.ca mcgill.ca kuleuven.be uva.nl uio.no helsinki.fi usp.br unam.mx bund.de gov.uk gouv.fr admin.ch
europa.eu army.mil state.gov ibm.com apple.com microsoft.com siemens.com sap.com toyota.co.jp samsung.com gail.com
grail.com mailo.com yahoo-inc.com inbox.com lycos.com lycos.de excite.com
myway.com bigfoot.com mailcity.com iname.com usa.net hushmail.me lavabit.com countermail.com thexyz.com migadu.com
mxroute.com purelymail.com forwardemail.net improvmx.com anonaddy.me addy.io 33mail.com comcast.com
verizon.com bt.com vodafone.de vodafone.it kabelmail.de unitybox.de ewetel.net netcologne.de osnanet.de htp-tel.de
versanet.de alice-dsl.net ok.de directbox.com email.de vodafonemail.de magenta.de 1und1.de ionos.de strato.de
`
  .trim()
  .split(/\s+/);
