/**
 * Common first names of the countries whose languages are spoken here, for "i am maria" written without
 * a capital letter, where nothing but the word itself tells a name from a feeling. Not those that are also words.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony
  steven paul andrew joshua kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas
  eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick jack dennis
  jerry tyler aaron jose adam nathan henry zachary peter kyle noah ethan jeremy liam oliver harry oscar
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret
  ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon
  cynthia kathleen amy angela anna brenda pamela emma nicole samantha katherine christine rachel olivia
  sophie sophia charlotte chloe hannah lucy alice julia maria
  hans peter klaus jürgen stefan stephan andreas matthias markus tobias florian sebastian lukas jonas felix
  jan tim uwe wolfgang dieter heinz günter anja sabine petra claudia susanne monika heike katrin birgit
  lena leonie lea johanna franziska greta ingrid ursula
  jose juan carlos luis javier miguel antonio francisco manuel pedro jorge alejandro diego fernando sergio
  pablo raúl alberto ricardo eduardo rafael andrés josé maría carmen ana isabel lucía sofía elena marta
  cristina paula beatriz silvia gabriela valentina camila guadalupe
  pierre jean michel philippe alain nicolas christophe laurent julien thierry olivier françois guillaume
  mathieu antoine camille sylvie nathalie isabelle valérie céline aurélie élodie chantal
  giovanni giuseppe marco alessandro andrea francesco matteo lorenzo luca giulia chiara francesca martina
  alessia paola
  joão paulo lucas gabriel rafaela bruno thiago tiago leonardo mateus fernanda juliana mariana letícia
  larissa beatriz
  mehmet ahmet mustafa ali hüseyin hasan ibrahim osman yusuf murat emre burak fatma ayşe emine hatice zeynep
  elif merve esra selin
  ivan dmitry dmitri sergei sergey alexei alexey andrei vladimir mikhail nikolai igor oleg pavel olga natalia
  tatiana irina svetlana ekaterina anastasia
  иван дмитрий сергей алексей андрей владимир михаил николай игорь олег павел александр мария анна ольга
  наталья татьяна ирина светлана екатерина анастасия елена
  mohammed muhammad mohamed mohammad ahmed ahmad omar youssef khaled hassan hussein abdullah karim tariq
  fatima aisha khadija layla leila amina noura yasmin zainab
  محمد أحمد احمد علي عمر يوسف خالد حسن حسين عبدالله كريم طارق فاطمة عائشة خديجة ليلى مريم نورة زينب سارة
  raj rahul amit priya sunita anjali deepak sanjay vijay arjun rohit neha pooja
  wei ming li-wei yuki hiroshi kenji sakura minjun jiho`
    .split(/\s+/)
    .filter(Boolean),
);
